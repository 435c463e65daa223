package io.asyncapigen.generator.validate.rule;

import io.asyncapigen.generator.diagnostic.Diagnostic;
import io.asyncapigen.generator.diagnostic.DiagnosticId;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.SourceNode.StringNode;
import io.asyncapigen.generator.resolve.ObjectKind;
import java.util.Locale;
import java.util.Set;

/** The protocol of a server is one that a transport exists for. */
final class ProtocolRule implements Rule {
    private static final Set<String> KNOWN = Set.of(
            "amqp",
            "amqps",
            "kafka",
            "kafka-secure",
            "http",
            "https",
            "ip",
            "mqtt",
            "mqtts",
            "secure-mqtt",
            "mqtt5",
            "nats",
            "nats+tls",
            "redis",
            "rediss",
            "tcp",
            "tls",
            "udp",
            "ws",
            "wss");

    @Override
    public void check(Inspection inspection) {
        for (Located server : inspection.all(ObjectKind.SERVER)) {
            Located protocol = server.get("protocol");
            if (protocol != null
                    && protocol.node() instanceof StringNode text
                    && !KNOWN.contains(text.value().toLowerCase(Locale.ROOT))) {
                inspection.report(Diagnostic.at(
                                DiagnosticId.UNKNOWN_PROTOCOL,
                                protocol,
                                "no transport is known for the protocol " + Sentences.brief(text.value()))
                        .withHelp("the code is generated, and needs a Transport of your own to connect"));
            }
        }
    }
}
