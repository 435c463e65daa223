package io.asyncapigen.generator.validate.rule;

import io.asyncapigen.generator.diagnostic.Diagnostic;
import io.asyncapigen.generator.diagnostic.DiagnosticId;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.resolve.ObjectKind;

/** Says which method an operation has whose HTTP binding names none. */
final class HttpMethodRule implements Rule {
    @Override
    public void check(Inspection inspection) {
        for (Located bindings : inspection.all(ObjectKind.OPERATION_BINDINGS)) {
            Located binding = bindings.get("http");
            Located definition = binding == null ? null : inspection.follow(binding);
            if (definition != null && definition.get("method") == null) {
                inspection.report(Diagnostic.atKey(
                                DiagnosticId.METHOD_ASSUMED,
                                definition,
                                "http operation binding: no `method`, so it is POST for messages with payloads, and GET for"
                                        + " those without")
                        .withHelp("say which one it is, such as `method: PUT`"));
            }
        }
    }
}
