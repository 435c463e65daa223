package com.acme.orders;

import com.example.messages.MessageSchemas;
import io.asyncapigen.runtime.Message;
import io.asyncapigen.runtime.MessageType;
import io.asyncapigen.runtime.TypeToken;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * The message {@code placed}.
 *
 * <p>Message {@code #/components/messages/placed}.
 *
 * @param payload what the message says
 */
@Generated("io.asyncapigen")
public record PlacedMessage(String payload) implements Message {
    /**
     * How this message travels.
     */
    public static final MessageType<PlacedMessage> TYPE = MessageType.builder("placed", PlacedMessage.class)
            .contentType("application/json")
            .payload(TypeToken.of(String.class), PlacedMessage::payload)
            .payloadSchema(MessageSchemas.ALL.named("placed.payload"))
            .build(PlacedMessage::new);

    public PlacedMessage {
        Objects.requireNonNull(payload, "payload");
    }

    /**
     * A message of this payload.
     */
    public static PlacedMessage of(String payload) {
        return new PlacedMessage(payload);
    }
}
