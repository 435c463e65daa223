package io.asyncapigen.generator.validate.rule;

import io.asyncapigen.generator.diagnostic.Diagnostic;
import io.asyncapigen.generator.diagnostic.DiagnosticId;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.resolve.ObjectKind;
import io.asyncapigen.generator.resolve.Reference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The messages of an operation are references to messages of its channel, and those of its reply to messages of the channel
 * of the reply.
 */
final class OperationMessageRule implements Rule {
    @Override
    public void check(Inspection inspection) {
        References references = new References(inspection);
        for (Located operation : inspection.all(ObjectKind.OPERATION)) {
            Located channel = operation.get("channel");
            messages(inspection, references, operation, channel, "operation");
            Located entry = operation.get("reply");
            Located reply = entry == null ? null : inspection.follow(entry);
            if (reply != null) {
                Located own = reply.get("channel");
                messages(inspection, references, reply, own == null ? channel : own, "reply");
            }
        }
    }

    private static void messages(
            Inspection inspection, References references, Located owner, @Nullable Located channel, String what) {
        Located list = owner.get("messages");
        if (list == null) {
            return;
        }
        for (Located message : list.items()) {
            Reference reference =
                    references.demanded(message, "a message of " + (what.equals("reply") ? "a reply" : "an operation"));
            Located target = reference == null ? null : reference.target();
            if (target != null && channel != null && inspection.isKind(target, ObjectKind.MESSAGE)) {
                message(inspection, references, owner, channel, message, target, what);
            }
        }
    }

    private static void message(
            Inspection inspection,
            References references,
            Located owner,
            Located channel,
            Located message,
            Located target,
            String what) {
        List<Located> hops = inspection.chain(channel);
        Located end = inspection.follow(channel);
        if (end == null || References.isMemberOf(target, hops, "messages")) {
            return;
        }
        Located all = end.get("messages");
        Located known = all == null ? null : references.entryWithEnd(all.members(), target);
        boolean component = !target.pointer().tokens().isEmpty()
                && target.pointer().tokens().get(0).equals("components");
        String name = hops.size() > 1 ? hops.get(1).key() : end.key();
        Diagnostic diagnostic = known != null || component
                ? Diagnostic.at(
                        DiagnosticId.MESSAGE_IN_COMPONENTS,
                        References.text(message),
                        "the messages of " + what + "s must refer to messages of the channel, here " + name
                                + ", not to components")
                : Diagnostic.at(
                        DiagnosticId.MESSAGE_NOT_IN_CHANNEL,
                        References.text(message),
                        "the message " + target.key() + " is not one of channel " + name);
        inspection.report(references.weighed(diagnostic.withHelp(help(hops, end, known)), owner));
    }

    private static String help(List<Located> hops, Located end, @Nullable Located known) {
        Located named = hops.size() > 1 ? hops.get(1) : end;
        String messages = named.pointer().child("messages").toFragment();
        return known == null
                ? "add the message under " + messages + " and refer to it there"
                : "write "
                        + named.pointer().child("messages").child(known.key()).toFragment();
    }
}
