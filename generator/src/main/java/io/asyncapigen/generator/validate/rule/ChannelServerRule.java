package io.asyncapigen.generator.validate.rule;

import io.asyncapigen.generator.diagnostic.Diagnostic;
import io.asyncapigen.generator.diagnostic.DiagnosticId;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.resolve.ObjectKind;
import io.asyncapigen.generator.resolve.Reference;

/** The servers of a channel are references; from the root channels they lead to root servers. */
final class ChannelServerRule implements Rule {
    @Override
    public void check(Inspection inspection) {
        References references = new References(inspection);
        for (Located entry : inspection.section("channels")) {
            Located channel = inspection.follow(entry);
            Located servers = channel == null ? null : channel.get("servers");
            if (channel != null && servers != null) {
                for (Located server : servers.items()) {
                    server(inspection, references, channel, server);
                }
            }
        }
        for (Located channel : inspection.all(ObjectKind.CHANNEL)) {
            Located servers = channel.get("servers");
            if (servers != null) {
                servers.items().forEach(each -> references.demanded(each, "a server of a channel"));
            }
        }
    }

    private static void server(Inspection inspection, References references, Located channel, Located server) {
        Reference reference = inspection.reference(server);
        Located target = reference == null ? null : reference.target();
        if (target == null || References.isEntry(target, "servers") || !inspection.isKind(target, ObjectKind.SERVER)) {
            return;
        }
        Located known = references.entryWithEnd(inspection.section("servers"), target);
        Diagnostic diagnostic = Diagnostic.at(
                        DiagnosticId.SERVER_NOT_IN_ROOT,
                        References.text(server),
                        "a channel of the root must refer to servers of the root servers")
                .withHelp(
                        known == null
                                ? "add the server to the root servers and refer to it there"
                                : "write " + known.pointer().toFragment());
        inspection.report(references.weighed(diagnostic, channel));
    }
}
