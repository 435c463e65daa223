package com.example.messages;

import io.asyncapigen.runtime.MessageType;
import io.asyncapigen.runtime.TypeToken;
import io.asyncapigen.runtime.json.JsonObject;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * The message {@code riddle}.
 *
 * <p>Message {@code #/components/messages/riddle}.
 *
 * @param payload what the message says
 * @param headers what the document puts beside the payload
 */
@Generated("io.asyncapigen")
public record RiddleMessage(JsonObject payload, JsonObject headers) implements AskedMessage {
    /**
     * How this message travels.
     */
    public static final MessageType<RiddleMessage> TYPE = MessageType.builder("riddle", RiddleMessage.class)
            .contentType("application/json")
            .payload(TypeToken.of(JsonObject.class), RiddleMessage::payload)
            .payloadSchema(MessageSchemas.ALL.named("riddle.payload"))
            .headers(TypeToken.of(JsonObject.class), RiddleMessage::headers)
            .headersSchema(MessageSchemas.ALL.named("riddle.headers"))
            .correlationId("$message.header#/id")
            .build(RiddleMessage::new);

    public RiddleMessage {
        Objects.requireNonNull(payload, "payload");
        Objects.requireNonNull(headers, "headers");
    }

    /**
     * A message with these headers.
     */
    public static RiddleMessage of(JsonObject payload, JsonObject headers) {
        return new RiddleMessage(payload, headers);
    }
}
