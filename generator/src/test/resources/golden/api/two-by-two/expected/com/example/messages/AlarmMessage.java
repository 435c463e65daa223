package com.example.messages;

import io.asyncapigen.runtime.MessageMatch;
import io.asyncapigen.runtime.MessageType;
import io.asyncapigen.runtime.TypeToken;
import io.asyncapigen.runtime.json.JsonObject;
import io.asyncapigen.runtime.json.JsonValue;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Something to do.
 *
 * <p>Message {@code #/components/messages/alarm}.
 *
 * @param payload what the message says
 * @param headers what the document puts beside the payload
 */
@Generated("io.asyncapigen")
public record AlarmMessage(String payload, JsonObject headers) implements HeardMessage {
    /**
     * How this message travels.
     */
    public static final MessageType<AlarmMessage> TYPE = MessageType.builder("alarm", AlarmMessage.class)
            .contentType("text/plain")
            .payload(TypeToken.of(String.class), AlarmMessage::payload)
            .payloadSchema(MessageSchemas.ALL.named("alarm.payload"))
            .headers(TypeToken.of(JsonObject.class), AlarmMessage::headers)
            .headersSchema(MessageSchemas.ALL.named("alarm.headers"))
            .match(MessageMatch.header("level", JsonValue.of("red")))
            .build(AlarmMessage::new);

    public AlarmMessage {
        Objects.requireNonNull(payload, "payload");
        Objects.requireNonNull(headers, "headers");
    }

    /**
     * A message with these headers.
     */
    public static AlarmMessage of(String payload, JsonObject headers) {
        return new AlarmMessage(payload, headers);
    }
}
