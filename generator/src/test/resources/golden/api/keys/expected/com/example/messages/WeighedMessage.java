package com.example.messages;

import io.asyncapigen.runtime.BindingField;
import io.asyncapigen.runtime.Bindings;
import io.asyncapigen.runtime.Message;
import io.asyncapigen.runtime.MessageType;
import io.asyncapigen.runtime.TypeToken;
import io.asyncapigen.runtime.json.JsonArray;
import io.asyncapigen.runtime.json.JsonObject;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * The message {@code weighed}.
 *
 * <p>Message {@code #/channels/scales/messages/weighed}.
 *
 * @param payload what the message says
 */
@Generated("io.asyncapigen")
public record WeighedMessage(String payload) implements Message {
    /**
     * Field {@code key} of the kafka binding.
     */
    public static final BindingField<JsonObject> KAFKA_KEY = BindingField.of("kafka", "key", TypeToken.of(JsonObject.class))
            .schema(MessageSchemas.ALL.named("weighed.kafka.key"));

    /**
     * How this message travels.
     */
    public static final MessageType<WeighedMessage> TYPE = MessageType.builder("weighed", WeighedMessage.class)
            .contentType("application/json")
            .payload(TypeToken.of(String.class), WeighedMessage::payload)
            .payloadSchema(MessageSchemas.ALL.named("weighed.payload"))
            .bindings(Bindings.builder()
                    .add("kafka", JsonObject.builder()
                            .put("key", JsonObject.builder()
                                    .put("type", "object")
                                    .put("required", JsonArray.of(List.of("scale")))
                                    .put("properties", JsonObject.builder()
                                            .put("scale", JsonObject.builder()
                                                    .put("type", "string")
                                                    .build())
                                            .build())
                                    .build())
                            .build())
                    .build())
            .field(KAFKA_KEY)
            .build(WeighedMessage::new);

    public WeighedMessage {
        Objects.requireNonNull(payload, "payload");
    }

    /**
     * A message of this payload.
     */
    public static WeighedMessage of(String payload) {
        return new WeighedMessage(payload);
    }
}
