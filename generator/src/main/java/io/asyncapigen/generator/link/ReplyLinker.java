package io.asyncapigen.generator.link;

import io.asyncapigen.generator.model.Channel;
import io.asyncapigen.generator.model.Operation.Reply;
import io.asyncapigen.generator.model.Operation.ReplyAddress;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.Located.Id;
import io.asyncapigen.generator.resolve.ResolvedDocument;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Links an Operation Reply Object, and what it has in common with an operation: a channel and some of its messages. */
final class ReplyLinker {
    private final ResolvedDocument document;
    private final Entries channels;
    private final Map<Id, Channel> linked;
    private final MessageIndex messages;

    /** @param linked every channel, those of the components included */
    ReplyLinker(ResolvedDocument document, Entries channels, Map<Id, Channel> linked, MessageIndex messages) {
        this.document = document;
        this.channels = channels;
        this.linked = linked;
        this.messages = messages;
    }

    /**
     * The reply at a place, or that a reference there leads to; null when that leads nowhere.
     *
     * @param requestChannel where the reply comes that names no channel; null when nothing is known of the request
     */
    @Nullable
    Reply link(Located place, @Nullable Channel requestChannel) {
        Located definition = document.follow(place);
        if (definition == null) {
            return null;
        }
        Fields reply = Fields.of(definition);
        Channel channel = channel(reply);
        Located address = reply.get("address");
        return new Reply(
                definition,
                channel == null ? null : channel.place().id(),
                address == null ? null : address(address),
                messages(reply, channel == null ? requestChannel : channel));
    }

    /** The Operation Reply Address Object at a place, or that a reference there leads to; null without a location. */
    @Nullable
    ReplyAddress address(Located place) {
        Fields address = Fields.of(document.follow(place));
        String location = address.text("location");
        return location == null ? null : new ReplyAddress(location, address.text("description"));
    }

    /** The channel that an operation or a reply names, or null. */
    @Nullable
    Channel channel(Fields owner) {
        Located reference = owner.get("channel");
        Id id = reference == null ? null : channels.find(reference);
        return id == null ? null : linked.get(id);
    }

    /** Those that an operation or a reply lists; all of the channel when there is no list. */
    List<Id> messages(Fields owner, @Nullable Channel channel) {
        if (!owner.has("messages")) {
            return channel == null
                    ? List.of()
                    : List.copyOf(new LinkedHashSet<>(channel.messages().values()));
        }
        Set<Id> listed = new LinkedHashSet<>();
        for (Located item : owner.items("messages")) {
            Id message = messages.find(item);
            if (message != null) {
                listed.add(message);
            }
        }
        return List.copyOf(listed);
    }
}
