package io.asyncapigen.generator.link;

import io.asyncapigen.generator.model.Bindings;
import io.asyncapigen.generator.model.Channel;
import io.asyncapigen.generator.model.Operation;
import io.asyncapigen.generator.model.Operation.Action;
import io.asyncapigen.generator.protocol.BindingPlace;
import io.asyncapigen.generator.read.Located;
import org.jspecify.annotations.Nullable;

/** Links an Operation Object, its traits merged in, and its reply. */
final class OperationLinker {
    private final ReplyLinker replies;
    private final TraitMerger traits;
    private final DocsLinker docs;
    private final SecuritySchemeLinker security;
    private final BindingsLinker bindings;
    private final BoundValues values;
    private final JavaHintsReader hints;

    OperationLinker(
            ReplyLinker replies,
            TraitMerger traits,
            DocsLinker docs,
            SecuritySchemeLinker security,
            BindingsLinker bindings,
            BoundValues values,
            JavaHintsReader hints) {
        this.replies = replies;
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
        Channel channel = replies.channel(operation);
        if (action == null || channel == null) {
            return null;
        }
        Located place = operation.get("reply");
        Bindings linkedBindings = bindings.link(traits.layers(definition));
        return new Operation(
                entry.place(),
                entry.place().key(),
                action,
                channel.place().id(),
                replies.messages(operation, channel),
                place == null ? null : replies.link(place, channel),
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
}
