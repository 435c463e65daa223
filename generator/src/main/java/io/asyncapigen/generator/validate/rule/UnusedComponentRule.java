package io.asyncapigen.generator.validate.rule;

import io.asyncapigen.generator.diagnostic.Diagnostic;
import io.asyncapigen.generator.diagnostic.DiagnosticId;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.Located.Id;
import java.util.Set;

/**
 * Something refers to each component.
 *
 * <p>Schemas are exempt: most are generated as types, used or not, so that code can share them. Which are not is known only
 * when the types are planned.
 */
final class UnusedComponentRule implements Rule {
    @Override
    public void check(Inspection inspection) {
        Set<Id> used = inspection.document().usedComponents();
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
}
