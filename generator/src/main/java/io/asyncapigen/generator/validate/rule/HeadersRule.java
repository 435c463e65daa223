package io.asyncapigen.generator.validate.rule;

import io.asyncapigen.generator.diagnostic.Diagnostic;
import io.asyncapigen.generator.diagnostic.DiagnosticId;
import io.asyncapigen.generator.diagnostic.Severity;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.resolve.ObjectKind;
import java.util.List;
import java.util.Set;

/** The headers of a message or of a message trait are an object. */
final class HeadersRule implements Rule {
    private static final String HELP = "write type: object, and each header under properties";

    @Override
    public void check(Inspection inspection) {
        ObjectAdmission admission = new ObjectAdmission(inspection.schemas());
        for (ObjectKind kind : List.of(ObjectKind.MESSAGE, ObjectKind.MESSAGE_TRAIT)) {
            for (Located message : inspection.all(kind)) {
                Located headers = message.get("headers");
                Located schema = inspection.schemas().jsonSchema(headers);
                if (headers != null && schema != null) {
                    check(inspection, admission, headers, schema);
                }
            }
        }
    }

    private static void check(Inspection inspection, ObjectAdmission admission, Located headers, Located schema) {
        Set<String> types = Schemas.types(schema);
        String listed = String.join(" or ", types);
        if (!types.isEmpty() && !types.contains("object")) {
            inspection.report(fault(headers, "headers must be an object, not of type " + listed));
        } else if (!admission.admits(schema)) {
            inspection.report(fault(headers, "headers must be an object, and this schema is fulfilled by none"));
        } else if (types.size() > 1) {
            inspection.report(fault(headers, "headers are always an object, and this schema says of type " + listed)
                    .withSeverity(Severity.WARNING));
        }
    }

    private static Diagnostic fault(Located headers, String message) {
        return Diagnostic.at(DiagnosticId.HEADERS_NOT_OBJECT, headers, message).withHelp(HELP);
    }
}
