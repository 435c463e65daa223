package com.example.messages;

import io.asyncapigen.runtime.Bindings;
import io.asyncapigen.runtime.Message;
import io.asyncapigen.runtime.MessageType;
import io.asyncapigen.runtime.TypeToken;
import io.asyncapigen.runtime.json.JsonObject;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * The message {@code orderPlaced}.
 *
 * <p>Message {@code #/channels/orders/messages/orderPlaced}.
 *
 * @param payload what the message says
 */
@Generated("io.asyncapigen")
public record OrderPlacedMessage(String payload) implements Message {
    /**
     * How this message travels.
     */
    public static final MessageType<OrderPlacedMessage> TYPE = MessageType.builder("orderPlaced", OrderPlacedMessage.class)
            .contentType("application/json")
            .payload(TypeToken.of(String.class), OrderPlacedMessage::payload)
            .payloadSchema(MessageSchemas.ALL.named("orderPlaced.payload"))
            .bindings(Bindings.builder()
                    .add("amqp", JsonObject.builder()
                            .put("contentEncoding", "gzip")
                            .put("messageType", "order.placed")
                            .build())
                    .build())
            .build(OrderPlacedMessage::new);

    public OrderPlacedMessage {
        Objects.requireNonNull(payload, "payload");
    }

    /**
     * A message of this payload.
     */
    public static OrderPlacedMessage of(String payload) {
        return new OrderPlacedMessage(payload);
    }
}
