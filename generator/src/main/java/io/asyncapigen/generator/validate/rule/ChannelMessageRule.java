package io.asyncapigen.generator.validate.rule;

import io.asyncapigen.generator.diagnostic.Diagnostic;
import io.asyncapigen.generator.diagnostic.DiagnosticId;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.Located.Id;
import io.asyncapigen.generator.read.SourceNode.ObjectNode;
import io.asyncapigen.generator.resolve.ObjectKind;
import java.util.HashSet;
import java.util.Set;

/** A channel that an operation uses without naming messages has some. */
final class ChannelMessageRule implements Rule {
    @Override
    public void check(Inspection inspection) {
        Set<Id> reported = new HashSet<>();
        for (Located operation : inspection.all(ObjectKind.OPERATION)) {
            Located channel = inspection.member(operation, "channel");
            Located place = operation.get("channel");
            if (operation.get("messages") == null
                    && place != null
                    && inspection.reference(place) != null
                    && channel != null
                    && channel.node() instanceof ObjectNode
                    && inspection.isKind(channel, ObjectKind.CHANNEL)
                    && isEmpty(channel)
                    && reported.add(channel.id())) {
                inspection.report(Diagnostic.atKey(
                                DiagnosticId.CHANNEL_WITHOUT_MESSAGES,
                                channel,
                                "channel " + channel.key() + " has no messages, so operation " + operation.key()
                                        + " can neither send nor receive any")
                        .withHelp("list the messages of the channel under "
                                + channel.pointer().child("messages").toFragment()));
            }
        }
    }

    private static boolean isEmpty(Located channel) {
        Located messages = channel.get("messages");
        return messages == null
                || messages.node() instanceof ObjectNode object
                        && object.members().isEmpty();
    }
}
