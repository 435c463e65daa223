package io.asyncapigen.generator.validate.rule;

import io.asyncapigen.generator.diagnostic.Diagnostic;
import io.asyncapigen.generator.diagnostic.DiagnosticId;
import io.asyncapigen.generator.protocol.Protocols;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.SourceNode.StringNode;
import io.asyncapigen.generator.resolve.ObjectKind;

/** The protocol of a server is one that a transport exists for. */
final class ProtocolRule implements Rule {
    @Override
    public void check(Inspection inspection) {
        for (Located server : inspection.all(ObjectKind.SERVER)) {
            Located protocol = server.get("protocol");
            if (protocol != null
                    && protocol.node() instanceof StringNode text
                    && Protocols.of(text.value(), null).isEmpty()) {
                inspection.report(Diagnostic.at(
                                DiagnosticId.UNKNOWN_PROTOCOL,
                                protocol,
                                "no transport is known for the protocol " + Sentences.brief(text.value()))
                        .withHelp("the code is generated, and needs a Transport of your own to connect"));
            }
        }
    }
}
