package com.example.messages;

import com.example.protobuf.acme.Order;
import io.asyncapigen.runtime.ForeignSchema;
import io.asyncapigen.runtime.MessageType;
import io.asyncapigen.runtime.TypeToken;
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
public record OrderMessage(Order payload) implements OrdersMessage {
    /**
     * How this message travels.
     */
    public static final MessageType<OrderMessage> TYPE = MessageType.builder("order", OrderMessage.class)
            .contentType("application/protobuf")
            .payload(TypeToken.of(Order.class), OrderMessage::payload)
            .foreignSchema(new ForeignSchema("application/vnd.google.protobuf;version=3", "syntax = \"proto3\";\n\npackage acme;\n\noption java_multiple_files = true;\n\nmessage Order {\n  string id = 1;\n  repeated Line lines = 2;\n\n  message Line {\n    string sku = 1;\n  }\n}\n\nmessage Stock {}\n"))
            .build(OrderMessage::new);

    public OrderMessage {
        Objects.requireNonNull(payload, "payload");
    }

    /**
     * A message of this payload.
     */
    public static OrderMessage of(Order payload) {
        return new OrderMessage(payload);
    }
}
