package io.asyncapigen.generator.validate.rule;

import io.asyncapigen.generator.diagnostic.Diagnostic;
import io.asyncapigen.generator.diagnostic.DiagnosticId;
import io.asyncapigen.generator.diagnostic.Severity;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.resolve.ObjectKind;
import io.asyncapigen.generator.resolve.Reference;
import org.jspecify.annotations.Nullable;

/** The channel of an operation, and that of its reply, is a reference; from the root operations it leads to a root channel. */
final class OperationChannelRule implements Rule {
    @Override
    public void check(Inspection inspection) {
        References references = new References(inspection);
        for (Located entry : inspection.section("operations")) {
            Located operation = inspection.follow(entry);
            if (operation != null) {
                channel(inspection, references, operation, entry, "an operation");
                Located reply = operation.get("reply");
                Located described = reply == null ? null : inspection.follow(reply);
                if (reply != null && described != null) {
                    channel(inspection, references, described, reply, "a reply");
                }
            }
        }
        for (Located operation : inspection.all(ObjectKind.OPERATION)) {
            inline(references, operation.get("channel"), "the channel of an operation");
        }
        for (Located reply : inspection.all(ObjectKind.REPLY)) {
            inline(references, reply.get("channel"), "the channel of a reply");
        }
    }

    private static void inline(References references, @Nullable Located channel, String what) {
        if (channel != null) {
            references.demanded(channel, what);
        }
    }

    /** @param entry where the owner is named in the root; elsewhere when the owner stands behind a reference */
    private static void channel(
            Inspection inspection, References references, Located owner, Located entry, String what) {
        Located channel = owner.get("channel");
        Reference reference = channel == null ? null : inspection.reference(channel);
        Located target = reference == null ? null : reference.target();
        if (channel == null || target == null || References.isEntry(target, "channels")) {
            return;
        }
        Located known = references.entryWithEnd(inspection.section("channels"), target);
        boolean besideRoot = !owner.id().equals(entry.id());
        if (besideRoot && known != null || !inspection.isKind(target, ObjectKind.CHANNEL)) {
            return; // out of the root file it is the same channel; and a wrong kind is the resolver's to report
        }
        Diagnostic diagnostic = Diagnostic.at(
                DiagnosticId.CHANNEL_NOT_IN_ROOT,
                References.text(channel),
                what + " of the root must refer to a channel of the root channels");
        Diagnostic helpful = diagnostic.withHelp(
                known == null
                        ? "add the channel to the root channels and refer to it there"
                        : "write " + known.pointer().toFragment());
        // The official parser does not look at replies, and documents rely on that.
        inspection.report(
                what.equals("a reply")
                        ? helpful.withSeverity(Severity.WARNING)
                        : references.weighed(helpful, besideRoot ? owner : inspection.root()));
    }
}
