package io.asyncapigen.runtime;

import java.util.Objects;

/**
 * The message of an operation or channel for which the document names none: bytes, and headers that only the delivery
 * knows.
 *
 * @param payload as it is on the wire
 */
public record RawMessage(Binary payload) implements Message {
    public static final MessageType<RawMessage> TYPE = MessageType.builder("raw", RawMessage.class)
            .payload(TypeToken.of(Binary.class), RawMessage::payload)
            .build(RawMessage::new);

    public RawMessage {
        Objects.requireNonNull(payload, "payload");
    }

    public static RawMessage of(Binary payload) {
        return new RawMessage(payload);
    }
}
