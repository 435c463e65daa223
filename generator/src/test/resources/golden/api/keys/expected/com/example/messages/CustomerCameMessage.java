package com.example.messages;

import io.asyncapigen.runtime.BindingField;
import io.asyncapigen.runtime.Bindings;
import io.asyncapigen.runtime.Message;
import io.asyncapigen.runtime.MessageType;
import io.asyncapigen.runtime.TypeToken;
import io.asyncapigen.runtime.json.JsonObject;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * The message {@code customerCame}.
 *
 * <p>Message {@code #/channels/customers/messages/customerCame}.
 *
 * @param payload what the message says
 */
@Generated("io.asyncapigen")
public record CustomerCameMessage(String payload) implements Message {
    /**
     * The customer.
     *
     * <p>Field {@code key} of the kafka binding.
     */
    public static final BindingField<String> KAFKA_KEY = BindingField.of("kafka", "key", TypeToken.of(String.class))
            .schema(MessageSchemas.ALL.named("customerCame.kafka.key"));

    /**
     * How this message travels.
     */
    public static final MessageType<CustomerCameMessage> TYPE = MessageType.builder("customerCame", CustomerCameMessage.class)
            .contentType("application/json")
            .payload(TypeToken.of(String.class), CustomerCameMessage::payload)
            .payloadSchema(MessageSchemas.ALL.named("customerCame.payload"))
            .bindings(Bindings.builder()
                    .add("kafka", JsonObject.builder()
                            .put("key", JsonObject.builder()
                                    .put("type", "string")
                                    .put("description", "The customer.")
                                    .build())
                            .build())
                    .build())
            .field(KAFKA_KEY)
            .build(CustomerCameMessage::new);

    public CustomerCameMessage {
        Objects.requireNonNull(payload, "payload");
    }

    /**
     * A message of this payload.
     */
    public static CustomerCameMessage of(String payload) {
        return new CustomerCameMessage(payload);
    }
}
