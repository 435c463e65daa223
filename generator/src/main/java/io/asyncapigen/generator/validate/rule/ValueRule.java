package io.asyncapigen.generator.validate.rule;

import io.asyncapigen.generator.diagnostic.Diagnostic;
import io.asyncapigen.generator.diagnostic.DiagnosticId;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.SourceNode.StringNode;
import io.asyncapigen.generator.resolve.ObjectKind;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The default and the examples of a channel parameter or a server variable are within its {@code enum}. */
final class ValueRule implements Rule {
    @Override
    public void check(Inspection inspection) {
        for (Located parameter : inspection.all(ObjectKind.PARAMETER)) {
            values(inspection, parameter, "parameter");
        }
        for (Located variable : inspection.all(ObjectKind.SERVER_VARIABLE)) {
            values(inspection, variable, "server variable");
        }
    }

    private static void values(Inspection inspection, Located owner, String what) {
        Located list = owner.get("enum");
        if (list == null || list.items().isEmpty()) {
            return;
        }
        Set<String> allowed = new LinkedHashSet<>();
        for (Located item : list.items()) {
            if (!(item.node() instanceof StringNode text)) {
                return;
            }
            allowed.add(text.value());
        }
        value(
                inspection,
                owner.get("default"),
                allowed,
                DiagnosticId.DEFAULT_NOT_IN_ENUM,
                "the default of " + what,
                owner);
        Located examples = owner.get("examples");
        if (examples != null) {
            for (Located example : examples.items()) {
                value(inspection, example, allowed, DiagnosticId.EXAMPLE_NOT_IN_ENUM, "an example of " + what, owner);
            }
        }
    }

    private static void value(
            Inspection inspection,
            @Nullable Located value,
            Set<String> allowed,
            DiagnosticId id,
            String what,
            Located owner) {
        if (value != null && value.node() instanceof StringNode text && !allowed.contains(text.value())) {
            inspection.report(Diagnostic.at(
                    id,
                    value,
                    what + " " + owner.key() + ", \"" + text.value() + "\", is not one of "
                            + Sentences.list(allowed, 8)));
        }
    }
}
