package io.asyncapigen.generator.link;

import io.asyncapigen.generator.model.Bindings;
import io.asyncapigen.generator.model.Channel;
import io.asyncapigen.generator.model.Operation;
import io.asyncapigen.generator.model.Operation.Action;
import io.asyncapigen.generator.model.Operation.Reply;
import io.asyncapigen.generator.model.Operation.ReplyAddress;
import io.asyncapigen.generator.protocol.BindingPlace;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.Located.Id;
import io.asyncapigen.generator.resolve.ResolvedDocument;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Links an Operation Object, its traits merged in, and its reply. */
final class OperationLinker {
    private final ResolvedDocument document;
    private final Entries channels;
    private final Map<Id, Channel> linked;
    private final MessageIndex messages;
    private final TraitMerger traits;
    private final DocsLinker docs;
    private final SecuritySchemeLinker security;
    private final BindingsLinker bindings;
    private final BoundValues values;
    private final JavaHintsReader hints;

    /** @param linked every channel, those of the components included */
    OperationLinker(
            ResolvedDocument document,
            Entries channels,
            Map<Id, Channel> linked,
            MessageIndex messages,
            TraitMerger traits,
            DocsLinker docs,
            SecuritySchemeLinker security,
            BindingsLinker bindings,
            BoundValues values,
            JavaHintsReader hints) {
        this.document = document;
        this.channels = channels;
        this.linked = linked;
        this.messages = messages;
        this.traits = traits;
        this.docs = docs;
        this.security = security;
        this.bindings = bindings;
        this.values = values;
        this.hints = hints;
    }

    /** The operation, or null when its action or channel cannot be told, which validation has reported. */
    @Nullable
    Operation link(Entries.Entry entry) {
        Located definition = entry.definition();
        Fields operation = traits.merge(definition);
        Action action = action(operation.text("action", ""));
        Channel channel = channel(operation);
        if (action == null || channel == null) {
            return null;
        }
        Bindings linkedBindings = bindings.link(traits.layers(definition));
        return new Operation(
                entry.place(),
                entry.place().key(),
                action,
                channel.place().id(),
                messages(operation, channel.messages().values()),
                reply(operation, channel),
                docs.link(operation),
                security.requirements(operation),
                linkedBindings,
                values.of(linkedBindings, BindingPlace.OPERATION),
                hints.read(operation));
    }

    private static @Nullable Action action(String text) {
        return switch (text) {
            case "send" -> Action.SEND;
            case "receive" -> Action.RECEIVE;
            default -> null;
        };
    }

    private @Nullable Channel channel(Fields owner) {
        Located reference = owner.get("channel");
        Id id = reference == null ? null : channels.find(reference);
        return id == null ? null : linked.get(id);
    }

    /** Those listed; all of the channel when there is no list. */
    private List<Id> messages(Fields owner, Collection<Id> ofChannel) {
        if (!owner.has("messages")) {
            return List.copyOf(new LinkedHashSet<>(ofChannel));
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

    private @Nullable Reply reply(Fields operation, Channel requestChannel) {
        Located place = operation.get("reply");
        Located definition = place == null ? null : document.follow(place);
        if (definition == null) {
            return null;
        }
        Fields reply = Fields.of(definition);
        Channel channel = channel(reply);
        return new Reply(
                definition,
                channel == null ? null : channel.place().id(),
                address(reply),
                messages(
                        reply,
                        (channel == null ? requestChannel : channel).messages().values()));
    }

    private @Nullable ReplyAddress address(Fields reply) {
        Located place = reply.get("address");
        if (place == null) {
            return null;
        }
        Fields address = Fields.of(document.follow(place));
        String location = address.text("location");
        return location == null ? null : new ReplyAddress(location, address.text("description"));
    }
}
