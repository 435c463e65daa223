package io.asyncapigen.generator.validate.rule;

import io.asyncapigen.generator.diagnostic.Diagnostic;
import io.asyncapigen.generator.diagnostic.DiagnosticId;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.resolve.ObjectKind;
import java.util.Objects;
import java.util.stream.Stream;

/** Says which method an operation over HTTP has that names none. */
final class HttpMethodRule implements Rule {
    @Override
    public void check(Inspection inspection) {
        for (Located bindings : inspection.all(ObjectKind.OPERATION_BINDINGS)) {
            Located binding = bindings.get("http");
            Located definition = binding == null ? null : inspection.follow(binding);
            if (definition != null && definition.get("method") == null) {
                report(inspection, definition, "http operation binding: no `method`", "such as `method: PUT`");
            }
        }
        for (Located entry : inspection.section("operations")) {
            Located operation = inspection.follow(entry);
            if (operation != null && !isBound(inspection, operation) && isOverHttp(inspection, operation)) {
                report(
                        inspection,
                        operation,
                        "an operation over HTTP without a `method`",
                        "such as `bindings: {http: {method: PUT}}`");
            }
        }
    }

    private static void report(Inspection inspection, Located place, String what, String example) {
        inspection.report(Diagnostic.atKey(
                        DiagnosticId.METHOD_ASSUMED,
                        place,
                        what + ", so it is POST for messages with payloads, and GET for those without")
                .withHelp("say which one it is, " + example));
    }

    /** Whether it has a binding for HTTP, or one of its traits has. */
    private static boolean isBound(Inspection inspection, Located operation) {
        Located traits = operation.get("traits");
        Stream<Located> merged = Stream.concat(
                Stream.of(operation),
                traits == null ? Stream.of() : traits.items().stream().map(inspection::follow));
        return merged.filter(Objects::nonNull)
                .map(each -> inspection.member(each, "bindings"))
                .anyMatch(each -> each != null && each.get("http") != null);
    }

    /** Whether one of the servers speaks it at which the operation's channel is. */
    private static boolean isOverHttp(Inspection inspection, Located operation) {
        Located channel = inspection.member(operation, "channel");
        return channel != null && ChannelServers.speak(inspection, channel, "http");
    }
}
