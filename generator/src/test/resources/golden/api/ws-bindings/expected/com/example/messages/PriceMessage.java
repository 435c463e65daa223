package com.example.messages;

import io.asyncapigen.runtime.Message;
import io.asyncapigen.runtime.MessageType;
import io.asyncapigen.runtime.TypeToken;
import io.asyncapigen.runtime.json.JsonValue;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * The message {@code price}.
 *
 * <p>Message {@code #/channels/prices/messages/price}.
 *
 * @param payload what the message says
 */
@Generated("io.asyncapigen")
public record PriceMessage(JsonValue payload) implements Message {
    /**
     * How this message travels.
     */
    public static final MessageType<PriceMessage> TYPE = MessageType.builder("price", PriceMessage.class)
            .contentType("application/json")
            .payload(TypeToken.of(JsonValue.class), PriceMessage::payload)
            .payloadSchema(MessageSchemas.ALL.named("price.payload"))
            .build(PriceMessage::new);

    public PriceMessage {
        Objects.requireNonNull(payload, "payload");
    }

    /**
     * A message of this payload.
     */
    public static PriceMessage of(JsonValue payload) {
        return new PriceMessage(payload);
    }
}
