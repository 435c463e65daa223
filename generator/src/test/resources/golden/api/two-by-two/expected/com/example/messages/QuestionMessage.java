package com.example.messages;

import io.asyncapigen.runtime.MessageMatch;
import io.asyncapigen.runtime.MessageType;
import io.asyncapigen.runtime.TypeToken;
import io.asyncapigen.runtime.json.JsonObject;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * The message {@code question}.
 *
 * <p>Message {@code #/components/messages/question}.
 *
 * <p>Correlation id {@code $message.header#/id}:
 *
 * <p>Of the question, <i>in</i> its answer.
 *
 * @param payload what the message says
 * @param headers what the document puts beside the payload
 */
@Generated("io.asyncapigen")
public record QuestionMessage(JsonObject payload, JsonObject headers) implements AskedMessage {
    /**
     * How this message travels.
     */
    public static final MessageType<QuestionMessage> TYPE = MessageType.builder("question", QuestionMessage.class)
            .contentType("application/json")
            .payload(TypeToken.of(JsonObject.class), QuestionMessage::payload)
            .payloadSchema(MessageSchemas.ALL.named("question.payload"))
            .headers(TypeToken.of(JsonObject.class), QuestionMessage::headers)
            .headersSchema(MessageSchemas.ALL.named("question.headers"))
            .correlationId("$message.header#/id")
            .match(MessageMatch.requires("/text"))
            .build(QuestionMessage::new);

    public QuestionMessage {
        Objects.requireNonNull(payload, "payload");
        Objects.requireNonNull(headers, "headers");
    }

    /**
     * A message with these headers.
     */
    public static QuestionMessage of(JsonObject payload, JsonObject headers) {
        return new QuestionMessage(payload, headers);
    }
}
