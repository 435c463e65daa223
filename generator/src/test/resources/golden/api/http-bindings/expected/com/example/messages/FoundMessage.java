package com.example.messages;

import io.asyncapigen.runtime.Bindings;
import io.asyncapigen.runtime.MessageType;
import io.asyncapigen.runtime.TypeToken;
import io.asyncapigen.runtime.json.JsonObject;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * The message {@code found}.
 *
 * <p>Message {@code #/channels/orders/messages/found}.
 *
 * @param payload what the message says
 */
@Generated("io.asyncapigen")
public record FoundMessage(JsonObject payload) implements OrdersMessage {
    /**
     * How this message travels.
     */
    public static final MessageType<FoundMessage> TYPE = MessageType.builder("found", FoundMessage.class)
            .contentType("application/json")
            .payload(TypeToken.of(JsonObject.class), FoundMessage::payload)
            .payloadSchema(MessageSchemas.ALL.named("found.payload"))
            .bindings(Bindings.builder()
                    .add("http", JsonObject.builder()
                            .put("statusCode", 203)
                            .put("bindingVersion", "0.3.0")
                            .build())
                    .build())
            .build(FoundMessage::new);

    public FoundMessage {
        Objects.requireNonNull(payload, "payload");
    }

    /**
     * A message of this payload.
     */
    public static FoundMessage of(JsonObject payload) {
        return new FoundMessage(payload);
    }
}
