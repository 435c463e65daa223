package com.example.messages;

import io.asyncapigen.runtime.ForeignSchema;
import io.asyncapigen.runtime.MessageType;
import io.asyncapigen.runtime.TypeToken;
import io.asyncapigen.runtime.json.JsonObject;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * The message {@code cancelled}.
 *
 * <p>Message {@code #/channels/orders/messages/cancelled}.
 *
 * @param payload what the message says; may be null
 */
@Generated("io.asyncapigen")
public record CancelledMessage(@Nullable JsonObject payload) implements OrdersMessage {
    /**
     * How this message travels.
     */
    public static final MessageType<CancelledMessage> TYPE = MessageType.builder("cancelled", CancelledMessage.class)
            .contentType("application/json")
            .payload(TypeToken.of(JsonObject.class), CancelledMessage::payload)
            .foreignSchema(new ForeignSchema("application/vnd.apache.avro;version=1.9.0", "[\"null\",{\"name\":\"Cancelled\",\"namespace\":\"\",\"type\":\"record\",\"fields\":[{\"name\":\"id\",\"type\":{\"type\":\"string\",\"logicalType\":\"uuid\"}}]}]"))
            .build(CancelledMessage::new);

    /**
     * A message of this payload.
     */
    public static CancelledMessage of(@Nullable JsonObject payload) {
        return new CancelledMessage(payload);
    }
}
