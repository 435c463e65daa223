package com.example.messages;

import com.example.protobuf.CancelledProto;
import io.asyncapigen.runtime.ForeignSchema;
import io.asyncapigen.runtime.MessageType;
import io.asyncapigen.runtime.TypeToken;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * The message {@code cancelled}.
 *
 * <p>Message {@code #/channels/orders/messages/cancelled}.
 *
 * @param payload what the message says
 */
@Generated("io.asyncapigen")
public record CancelledMessage(CancelledProto.Cancelled payload) implements OrdersMessage {
    /**
     * How this message travels.
     */
    public static final MessageType<CancelledMessage> TYPE = MessageType.builder("cancelled", CancelledMessage.class)
            .contentType("application/x-protobuf")
            .payload(TypeToken.of(CancelledProto.Cancelled.class), CancelledMessage::payload)
            .foreignSchema(new ForeignSchema("application/vnd.google.protobuf;version=2", "// With \"quotes\".\nmessage Cancelled {\n  required string id = 1;\n}\n"))
            .build(CancelledMessage::new);

    public CancelledMessage {
        Objects.requireNonNull(payload, "payload");
    }

    /**
     * A message of this payload.
     */
    public static CancelledMessage of(CancelledProto.Cancelled payload) {
        return new CancelledMessage(payload);
    }
}
