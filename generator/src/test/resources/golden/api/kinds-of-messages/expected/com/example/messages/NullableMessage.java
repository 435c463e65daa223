package com.example.messages;

import io.asyncapigen.runtime.MessageType;
import io.asyncapigen.runtime.TypeToken;
import io.asyncapigen.runtime.json.JsonObject;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * The message {@code nullable}.
 *
 * <p>Message {@code #/channels/all/messages/nullable}.
 *
 * @param payload what the message says; may be null
 * @param headers what the document puts beside the payload; null when there are none
 */
@Generated("io.asyncapigen")
public record NullableMessage(@Nullable String payload,
        @Nullable JsonObject headers) implements AllMessage {
    /**
     * How this message travels.
     */
    public static final MessageType<NullableMessage> TYPE = MessageType.builder("nullable", NullableMessage.class)
            .contentType("application/json")
            .payload(TypeToken.of(String.class), NullableMessage::payload)
            .payloadSchema(MessageSchemas.ALL.named("nullable.payload"))
            .headers(TypeToken.of(JsonObject.class), NullableMessage::headers)
            .headersSchema(MessageSchemas.ALL.named("nullable.headers"))
            .build(NullableMessage::new);

    /**
     * A message without typed headers.
     */
    public static NullableMessage of(@Nullable String payload) {
        return new NullableMessage(payload, null);
    }

    /**
     * A message with these headers.
     */
    public static NullableMessage of(@Nullable String payload, JsonObject headers) {
        return new NullableMessage(payload, headers);
    }
}
