package com.example.messages;

import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.MessageType;
import io.asyncapigen.runtime.TypeToken;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * The message {@code other}.
 *
 * <p>Message {@code #/channels/orders/messages/other}.
 *
 * @param payload what the message says
 */
@Generated("io.asyncapigen")
public record OtherMessage(Binary payload) implements OrdersMessage {
    /**
     * How this message travels.
     */
    public static final MessageType<OtherMessage> TYPE = MessageType.builder("other", OtherMessage.class)
            .contentType("application/json")
            .payload(TypeToken.of(Binary.class), OtherMessage::payload)
            .build(OtherMessage::new);

    public OtherMessage {
        Objects.requireNonNull(payload, "payload");
    }

    /**
     * A message of this payload.
     */
    public static OtherMessage of(Binary payload) {
        return new OtherMessage(payload);
    }
}
