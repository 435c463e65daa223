package io.asyncapigen.generator.validate.rule;

import io.asyncapigen.generator.diagnostic.Diagnostic;
import io.asyncapigen.generator.diagnostic.DiagnosticId;
import io.asyncapigen.generator.diagnostic.Severity;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.SourceNode.StringNode;
import io.asyncapigen.generator.resolve.ObjectKind;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The variables of a server are those in the braces of its {@code host} and {@code pathname}. */
final class ServerVariableRule implements Rule {
    @Override
    public void check(Inspection inspection) {
        for (Located server : inspection.all(ObjectKind.SERVER)) {
            Located variables = server.get("variables");
            Set<String> used = new LinkedHashSet<>();
            boolean sound = true;
            for (String field : List.of("host", "pathname")) {
                Located place = server.get(field);
                if (place != null && place.node() instanceof StringNode text) {
                    AddressTemplate template = AddressTemplate.parse(text.value());
                    used.addAll(template.names());
                    if (template.fault() != null) {
                        sound = false;
                        inspection.report(Diagnostic.at(
                                DiagnosticId.MALFORMED_ADDRESS,
                                place,
                                "the " + field + " " + Sentences.brief(text.value()) + " is malformed: "
                                        + template.fault()));
                    }
                    for (String name : template.names()) {
                        if (variables == null || variables.get(name) == null) {
                            Diagnostic undefined = undefined(server, place, field, name);
                            // Without the whole map, nothing is contradicted: the variable is any string.
                            inspection.report(variables == null ? undefined.withSeverity(Severity.WARNING) : undefined);
                        }
                    }
                }
            }
            if (variables != null && sound) {
                unused(inspection, variables, used);
            }
        }
    }

    private static Diagnostic undefined(Located server, Located place, String field, String name) {
        String where = server.pointer().child("variables").toFragment();
        return Diagnostic.at(
                        DiagnosticId.UNDEFINED_SERVER_VARIABLE,
                        place,
                        "the " + field + " uses {" + name + "}, but the server has no such variable")
                .withHelp("add `" + name + "` under " + where);
    }

    private static void unused(Inspection inspection, Located variables, Set<String> used) {
        for (Located variable : variables.members()) {
            if (!used.contains(variable.key())) {
                inspection.report(Diagnostic.atKey(
                        DiagnosticId.UNUSED_SERVER_VARIABLE,
                        variable,
                        "neither host nor pathname uses {" + variable.key() + "}"));
            }
        }
    }
}
