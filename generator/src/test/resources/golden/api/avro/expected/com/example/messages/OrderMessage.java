package com.example.messages;

import io.asyncapigen.runtime.ForeignSchema;
import io.asyncapigen.runtime.MessageType;
import io.asyncapigen.runtime.TypeToken;
import io.asyncapigen.runtime.json.JsonObject;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * The message {@code order}.
 *
 * <p>Message {@code #/channels/orders/messages/order}.
 *
 * @param payload what the message says
 */
@Generated("io.asyncapigen")
public record OrderMessage(JsonObject payload) implements OrdersMessage {
    /**
     * How this message travels.
     */
    public static final MessageType<OrderMessage> TYPE = MessageType.builder("order", OrderMessage.class)
            .contentType("avro/binary")
            .payload(TypeToken.of(JsonObject.class), OrderMessage::payload)
            .foreignSchema(new ForeignSchema("application/vnd.apache.avro;version=1.9.0", "{\"name\":\"Order\",\"namespace\":\"com.acme\",\"type\":\"record\",\"fields\":[{\"name\":\"id\",\"type\":\"string\"},{\"name\":\"parent\",\"type\":[\"null\",\"com.acme.Order\"],\"default\":null}]}"))
            .build(OrderMessage::new);

    public OrderMessage {
        Objects.requireNonNull(payload, "payload");
    }

    /**
     * A message of this payload.
     */
    public static OrderMessage of(JsonObject payload) {
        return new OrderMessage(payload);
    }
}
