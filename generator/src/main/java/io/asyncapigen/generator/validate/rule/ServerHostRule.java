package io.asyncapigen.generator.validate.rule;

import io.asyncapigen.generator.diagnostic.Diagnostic;
import io.asyncapigen.generator.diagnostic.DiagnosticId;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.SourceNode.StringNode;
import io.asyncapigen.generator.resolve.ObjectKind;

/** The host of a server is a host and perhaps a port: the scheme belongs in {@code protocol}, the path in {@code pathname}. */
final class ServerHostRule implements Rule {
    @Override
    public void check(Inspection inspection) {
        for (Located server : inspection.all(ObjectKind.SERVER)) {
            Located host = server.get("host");
            if (host == null || !(host.node() instanceof StringNode text)) {
                continue;
            }
            String value = text.value();
            int scheme = value.indexOf("://");
            if (scheme >= 0) {
                inspection.report(Diagnostic.at(
                                DiagnosticId.HOST_WITH_SCHEME,
                                host,
                                "the host has the scheme " + Sentences.brief(value.substring(0, scheme)))
                        .withHelp("write " + Sentences.brief(value.substring(scheme + 3))
                                + ", and the scheme in protocol"));
            } else if (value.indexOf('/') >= 0) {
                inspection.report(Diagnostic.at(DiagnosticId.HOST_WITH_PATH, host, "the host has a path")
                        .withHelp("write " + Sentences.brief(value.substring(0, value.indexOf('/')))
                                + ", and the rest in pathname"));
            }
        }
    }
}
