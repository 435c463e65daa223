package com.example.messages;

import io.asyncapigen.runtime.Message;
import io.asyncapigen.runtime.MessageType;
import io.asyncapigen.runtime.TypeToken;
import io.asyncapigen.runtime.json.JsonObject;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * The message {@code answer}.
 *
 * <p>Message {@code #/components/messages/answer}.
 *
 * @param payload what the message says
 */
@Generated("io.asyncapigen")
public record AnswerMessage(JsonObject payload) implements Message {
    /**
     * How this message travels.
     */
    public static final MessageType<AnswerMessage> TYPE = MessageType.builder("answer", AnswerMessage.class)
            .contentType("application/json")
            .payload(TypeToken.of(JsonObject.class), AnswerMessage::payload)
            .payloadSchema(MessageSchemas.ALL.named("answer.payload"))
            .correlationId("$message.header#/id")
            .build(AnswerMessage::new);

    public AnswerMessage {
        Objects.requireNonNull(payload, "payload");
    }

    /**
     * A message of this payload.
     */
    public static AnswerMessage of(JsonObject payload) {
        return new AnswerMessage(payload);
    }
}
