package com.example.messages;

import io.asyncapigen.runtime.ForeignSchema;
import io.asyncapigen.runtime.MessageType;
import io.asyncapigen.runtime.TypeToken;
import io.asyncapigen.runtime.json.JsonArray;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * The message {@code ids}.
 *
 * <p>Message {@code #/channels/orders/messages/ids}.
 *
 * @param payload what the message says
 */
@Generated("io.asyncapigen")
public record IdsMessage(JsonArray payload) implements OrdersMessage {
    /**
     * How this message travels.
     */
    public static final MessageType<IdsMessage> TYPE = MessageType.builder("ids", IdsMessage.class)
            .contentType("avro/binary")
            .payload(TypeToken.of(JsonArray.class), IdsMessage::payload)
            .foreignSchema(new ForeignSchema("application/vnd.apache.avro;version=1.9.0", "{\"type\":\"array\",\"items\":\"string\"}"))
            .build(IdsMessage::new);

    public IdsMessage {
        Objects.requireNonNull(payload, "payload");
    }

    /**
     * A message of this payload.
     */
    public static IdsMessage of(JsonArray payload) {
        return new IdsMessage(payload);
    }
}
