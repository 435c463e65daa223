package com.example.messages;

import io.asyncapigen.runtime.Message;
import io.asyncapigen.runtime.MessageType;
import io.asyncapigen.runtime.TypeToken;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * The message {@code parcelSent}.
 *
 * <p>Message {@code #/channels/parcels/messages/parcelSent}.
 *
 * @param payload what the message says
 */
@Generated("io.asyncapigen")
public record ParcelSentMessage(String payload) implements Message {
    /**
     * How this message travels.
     */
    public static final MessageType<ParcelSentMessage> TYPE = MessageType.builder("parcelSent", ParcelSentMessage.class)
            .contentType("application/json")
            .payload(TypeToken.of(String.class), ParcelSentMessage::payload)
            .payloadSchema(MessageSchemas.ALL.named("parcelSent.payload"))
            .build(ParcelSentMessage::new);

    public ParcelSentMessage {
        Objects.requireNonNull(payload, "payload");
    }

    /**
     * A message of this payload.
     */
    public static ParcelSentMessage of(String payload) {
        return new ParcelSentMessage(payload);
    }
}
