package io.asyncapigen.generator.validate.rule;

import io.asyncapigen.generator.diagnostic.Diagnostic;
import io.asyncapigen.generator.diagnostic.DiagnosticId;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.resolve.ObjectKind;
import java.util.List;

/** All messages of a connection are told apart in one way, so that no message says its own. */
final class FramingRule implements Rule {
    private static final String FRAMING = "x-framing";

    @Override
    public void check(Inspection inspection) {
        for (ObjectKind kind : List.of(ObjectKind.MESSAGE, ObjectKind.MESSAGE_TRAIT)) {
            for (Located message : inspection.all(kind)) {
                Located framing = message.get(FRAMING);
                if (framing != null) {
                    inspection.report(Diagnostic.atKey(
                                    DiagnosticId.INEFFECTIVE_EXTENSION, framing, FRAMING + " has no effect here")
                            .withHelp("put it on the server, the channel or the operation"));
                }
            }
        }
    }
}
