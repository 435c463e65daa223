package io.asyncapigen.generator.validate.rule;

import io.asyncapigen.generator.diagnostic.Diagnostic;
import io.asyncapigen.generator.diagnostic.DiagnosticId;
import io.asyncapigen.generator.read.JsonPointer;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.Located.Id;
import io.asyncapigen.generator.resolve.Reference;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Something refers to each component.
 *
 * <p>Schemas are exempt: each is generated as a type, used or not, so that code can share them.
 */
final class UnusedComponentRule implements Rule {
    @Override
    public void check(Inspection inspection) {
        Set<Id> used = new HashSet<>();
        for (Reference reference : inspection.document().references().values()) {
            Located target = reference.target();
            if (target != null) {
                mark(target, used);
            }
        }
        for (Located section : inspection.section("components")) {
            if (section.key().equals("schemas") || section.key().startsWith("x-")) {
                continue;
            }
            for (Located component : section.members()) {
                if (!used.contains(component.id())) {
                    inspection.report(Diagnostic.atKey(
                                    DiagnosticId.UNUSED_COMPONENT,
                                    component,
                                    "nothing refers to " + component.pointer().toFragment())
                            .withHelp("remove it, or refer to it"));
                }
            }
        }
    }

    /** A reference into a component uses the component. */
    private static void mark(Located target, Set<Id> used) {
        JsonPointer at = target.pointer();
        List<String> tokens = at.tokens();
        if (tokens.size() < 3 || !tokens.get(0).equals("components")) {
            return;
        }
        for (int i = tokens.size(); i > 3 && at != null; i--) {
            at = at.parent();
        }
        if (at != null) {
            used.add(new Id(target.source(), at));
        }
    }
}
