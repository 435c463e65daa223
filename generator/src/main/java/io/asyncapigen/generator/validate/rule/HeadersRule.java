package io.asyncapigen.generator.validate.rule;

import io.asyncapigen.generator.diagnostic.Diagnostic;
import io.asyncapigen.generator.diagnostic.DiagnosticId;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.resolve.ObjectKind;
import java.util.List;
import java.util.Set;

/** The headers of a message or of a message trait are an object. */
final class HeadersRule implements Rule {
    @Override
    public void check(Inspection inspection) {
        for (ObjectKind kind : List.of(ObjectKind.MESSAGE, ObjectKind.MESSAGE_TRAIT)) {
            for (Located message : inspection.all(kind)) {
                Located headers = message.get("headers");
                Located schema = inspection.schemas().jsonSchema(headers);
                Set<String> types = schema == null ? Set.of() : Schemas.types(schema);
                if (headers != null && !types.isEmpty() && !types.contains("object")) {
                    inspection.report(Diagnostic.at(
                                    DiagnosticId.HEADERS_NOT_OBJECT,
                                    headers,
                                    "headers must be an object, not of type " + String.join(" or ", types))
                            .withHelp("write type: object, and each header under properties"));
                }
            }
        }
    }
}
