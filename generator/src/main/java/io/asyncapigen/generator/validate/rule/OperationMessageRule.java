package io.asyncapigen.generator.validate.rule;

import io.asyncapigen.generator.diagnostic.Diagnostic;
import io.asyncapigen.generator.diagnostic.DiagnosticId;
import io.asyncapigen.generator.diagnostic.Severity;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.SourceNode.ObjectNode;
import io.asyncapigen.generator.resolve.ObjectKind;
import io.asyncapigen.generator.resolve.Reference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The messages of an operation are references to messages of its channel, and those of its reply to messages of the channel
 * of the reply.
 *
 * <p>The specification says the same of both. The official parser does not look at replies, nor, where the channel is named by
 * a reference that is no URI, at the way to a message, and documents rely on that: there it is a warning.
 */
final class OperationMessageRule implements Rule {
    @Override
    public void check(Inspection inspection) {
        for (Located operation : inspection.all(ObjectKind.OPERATION)) {
            Located channel = operation.get("channel");
            new Check(inspection, operation, channel, "an operation").run();
            Located entry = operation.get("reply");
            Located reply = entry == null ? null : inspection.follow(entry);
            if (reply != null) {
                Located own = reply.get("channel");
                new Check(inspection, reply, own == null ? channel : own, "a reply").run();
            }
        }
    }

    /**
     * The messages of one owner.
     *
     * @param owner the operation or the reply
     * @param channel where it names its channel
     * @param what the owner in a sentence
     */
    private record Check(
            Inspection inspection, Located owner, @Nullable Located channel, String what) {

        void run() {
            References references = new References(inspection);
            Located list = owner.get("messages");
            for (Located message : list == null ? List.<Located>of() : list.items()) {
                Reference reference = references.demanded(message, "a message of " + what);
                Located target = reference == null ? null : reference.target();
                if (target != null && channel != null && inspection.isKind(target, ObjectKind.MESSAGE)) {
                    message(references, channel, message, target);
                }
            }
        }

        private void message(References references, Located channel, Located message, Located target) {
            List<Located> hops = inspection.chain(channel);
            Located end = inspection.follow(channel);
            // A channel that is a text or the like is a fault of its own.
            if (end == null || !(end.node() instanceof ObjectNode) || References.isMemberOf(target, hops, "messages")) {
                return;
            }
            Located named = hops.size() > 1 ? hops.get(1) : end;
            Located all = end.get("messages");
            Located known = all == null ? null : references.entryWithEnd(all.members(), target);
            boolean component = known != null || isComponent(target);
            Diagnostic diagnostic = component
                    ? Diagnostic.at(
                            DiagnosticId.MESSAGE_IN_COMPONENTS,
                            References.text(message),
                            "a message of " + what + " must be referred to through its channel, here " + named.key())
                    : Diagnostic.at(
                            DiagnosticId.MESSAGE_NOT_IN_CHANNEL,
                            References.text(message),
                            "the message " + target.key() + " is not one of channel " + named.key());
            Diagnostic helpful = diagnostic.withHelp(help(named, known));
            boolean unseen = what.equals("a reply") || component && !isUri(channel);
            inspection.report(unseen ? helpful.withSeverity(Severity.WARNING) : references.weighed(helpful, owner));
        }

        private boolean isUri(Located place) {
            Reference reference = inspection.reference(place);
            return reference == null || reference.isUri();
        }

        private static boolean isComponent(Located target) {
            List<String> tokens = target.pointer().tokens();
            return !tokens.isEmpty() && tokens.get(0).equals("components");
        }

        private static String help(Located channel, @Nullable Located known) {
            return known == null
                    ? "add the message under "
                            + channel.pointer().child("messages").toFragment() + " and refer to it there"
                    : "write "
                            + channel.pointer()
                                    .child("messages")
                                    .child(known.key())
                                    .toFragment();
        }
    }
}
