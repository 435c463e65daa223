package io.asyncapigen.generator.validate.rule;

import io.asyncapigen.generator.diagnostic.Diagnostic;
import io.asyncapigen.generator.diagnostic.DiagnosticId;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.SourceNode.StringNode;
import io.asyncapigen.generator.resolve.ObjectKind;

/** A reply whose address comes with the message has a channel without an address. */
final class ReplyAddressRule implements Rule {
    @Override
    public void check(Inspection inspection) {
        for (Located reply : inspection.all(ObjectKind.REPLY)) {
            Located address = reply.get("address");
            Located channel = inspection.member(reply, "channel");
            Located fixed = channel == null ? null : channel.get("address");
            if (address != null && channel != null && fixed != null && fixed.node() instanceof StringNode text) {
                inspection.report(Diagnostic.atKey(
                                DiagnosticId.REPLY_ADDRESS_CONFLICT,
                                address,
                                "the message says where the reply goes, and channel " + channel.key() + " says "
                                        + Sentences.brief(text.value()))
                        .withHelp("leave out one of them: the address of the channel, or that of the reply")
                        .withRelated(fixed.node().position(), "the address of the channel"));
            }
        }
    }
}
