package io.asyncapigen.generator.model;

import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.Located.Id;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An Operation Object with its traits merged in.
 *
 * @param key its name in the document
 * @param channel the place of the channel
 * @param messages places of definitions: those listed, or all of the channel when the field is absent
 * @param boundValues those of its bindings, in the order of the document
 */
public record Operation(
        Located place,
        String key,
        Action action,
        Id channel,
        List<Id> messages,
        @Nullable Reply reply,
        Docs docs,
        List<SecurityRequirement> security,
        Bindings bindings,
        List<BoundValue> boundValues,
        JavaHints hints) {

    public enum Action {
        SEND,
        RECEIVE
    }

    /**
     * An Operation Reply Object.
     *
     * @param channel the place of the reply channel, or null when the reply comes on the channel of the operation
     * @param address the runtime expression that leads to the address of the reply, or null
     * @param messages those listed, or all of the reply channel when the field is absent
     */
    public record Reply(
            Located place, @Nullable Id channel, @Nullable ReplyAddress address, List<Id> messages) {}

    /** An Operation Reply Address Object. */
    public record ReplyAddress(String location, @Nullable String description) {}
}
