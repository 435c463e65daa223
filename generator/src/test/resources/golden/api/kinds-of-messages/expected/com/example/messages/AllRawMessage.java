package com.example.messages;

import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.MessageType;
import io.asyncapigen.runtime.TypeToken;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Bytes of another language
 *
 * <p>Message {@code #/channels/all/messages/raw}.
 *
 * @param payload what the message says
 */
@Generated("io.asyncapigen")
public record AllRawMessage(Binary payload) implements AllMessage {
    /**
     * How this message travels.
     */
    public static final MessageType<AllRawMessage> TYPE = MessageType.builder("RAW", AllRawMessage.class)
            .contentType("application/protobuf")
            .payload(TypeToken.of(Binary.class), AllRawMessage::payload)
            .build(AllRawMessage::new);

    public AllRawMessage {
        Objects.requireNonNull(payload, "payload");
    }

    /**
     * A message of this payload.
     */
    public static AllRawMessage of(Binary payload) {
        return new AllRawMessage(payload);
    }
}
