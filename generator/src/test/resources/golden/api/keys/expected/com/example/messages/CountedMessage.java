package com.example.messages;

import io.asyncapigen.runtime.BindingField;
import io.asyncapigen.runtime.Bindings;
import io.asyncapigen.runtime.Message;
import io.asyncapigen.runtime.MessageType;
import io.asyncapigen.runtime.TypeToken;
import io.asyncapigen.runtime.json.JsonObject;
import io.asyncapigen.runtime.json.JsonValue;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * The message {@code counted}.
 *
 * <p>Message {@code #/channels/counts/messages/counted}.
 *
 * @param payload what the message says
 */
@Generated("io.asyncapigen")
public record CountedMessage(String payload) implements Message {
    /**
     * Field {@code key} of the kafka binding.
     */
    public static final BindingField<JsonValue> KAFKA_KEY = BindingField.of("kafka", "key", TypeToken.of(JsonValue.class))
            .schema(MessageSchemas.ALL.named("counted.kafka.key"));

    /**
     * How this message travels.
     */
    public static final MessageType<CountedMessage> TYPE = MessageType.builder("counted", CountedMessage.class)
            .contentType("application/json")
            .payload(TypeToken.of(String.class), CountedMessage::payload)
            .payloadSchema(MessageSchemas.ALL.named("counted.payload"))
            .bindings(Bindings.builder()
                    .add("kafka", JsonObject.builder()
                            .put("key", JsonObject.builder()
                                    .put("type", "integer")
                                    .put("format", "int32")
                                    .build())
                            .build())
                    .build())
            .field(KAFKA_KEY)
            .build(CountedMessage::new);

    public CountedMessage {
        Objects.requireNonNull(payload, "payload");
    }

    /**
     * A message of this payload.
     */
    public static CountedMessage of(String payload) {
        return new CountedMessage(payload);
    }
}
