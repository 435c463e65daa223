package com.example.messages;

import io.asyncapigen.runtime.Message;
import io.asyncapigen.runtime.MessageType;
import io.asyncapigen.runtime.TypeToken;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * The message {@code text}.
 *
 * <p>Message {@code #/components/messages/text}.
 *
 * @param payload what the message says
 */
@Generated("io.asyncapigen")
public record TextMessage(String payload) implements Message {
    /**
     * How this message travels.
     */
    public static final MessageType<TextMessage> TYPE = MessageType.builder("text", TextMessage.class)
            .contentType("text/plain")
            .payload(TypeToken.of(String.class), TextMessage::payload)
            .payloadSchema(MessageSchemas.ALL.named("text.payload"))
            .build(TextMessage::new);

    public TextMessage {
        Objects.requireNonNull(payload, "payload");
    }

    /**
     * A message of this payload.
     */
    public static TextMessage of(String payload) {
        return new TextMessage(payload);
    }
}
