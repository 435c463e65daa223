package com.example.messages;

import io.asyncapigen.runtime.MessageMatch;
import io.asyncapigen.runtime.MessageType;
import io.asyncapigen.runtime.TypeToken;
import io.asyncapigen.runtime.json.JsonObject;
import io.asyncapigen.runtime.json.JsonValue;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * The message {@code headersOnly}.
 *
 * <p>Message {@code #/channels/all/messages/headersOnly}.
 *
 * @param headers what the document puts beside the payload
 */
@Generated("io.asyncapigen")
public record HeadersOnlyMessage(JsonObject headers) implements AllMessage {
    /**
     * How this message travels.
     */
    public static final MessageType<HeadersOnlyMessage> TYPE = MessageType.builder("headersOnly", HeadersOnlyMessage.class)
            .contentType("application/json")
            .headers(TypeToken.of(JsonObject.class), HeadersOnlyMessage::headers)
            .headersSchema(MessageSchemas.ALL.named("headersOnly.headers"))
            .match(MessageMatch.header("kind", JsonValue.of("headers-only")))
            .buildOfHeaders(HeadersOnlyMessage::new);

    public HeadersOnlyMessage {
        Objects.requireNonNull(headers, "headers");
    }

    /**
     * A message with these headers.
     */
    public static HeadersOnlyMessage of(JsonObject headers) {
        return new HeadersOnlyMessage(headers);
    }
}
