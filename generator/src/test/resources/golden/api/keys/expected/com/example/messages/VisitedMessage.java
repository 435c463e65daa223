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
 * The message {@code visited}.
 *
 * <p>Message {@code #/channels/visits/messages/visited}.
 *
 * @param payload what the message says
 */
@Generated("io.asyncapigen")
public record VisitedMessage(String payload) implements Message {
    /**
     * Field {@code key} of the kafka binding.
     */
    public static final BindingField<JsonValue> KAFKA_KEY = BindingField.of("kafka", "key", TypeToken.of(JsonValue.class))
            .schema(MessageSchemas.ALL.named("Place"));

    /**
     * How this message travels.
     */
    public static final MessageType<VisitedMessage> TYPE = MessageType.builder("visited", VisitedMessage.class)
            .contentType("application/json")
            .payload(TypeToken.of(String.class), VisitedMessage::payload)
            .payloadSchema(MessageSchemas.ALL.named("visited.payload"))
            .bindings(Bindings.builder()
                    .add("kafka", JsonObject.builder()
                            .put("key", JsonObject.builder()
                                    .put("$ref", "#/components/schemas/Place")
                                    .build())
                            .put("schemaIdLocation", "payload")
                            .build())
                    .build())
            .field(KAFKA_KEY)
            .build(VisitedMessage::new);

    public VisitedMessage {
        Objects.requireNonNull(payload, "payload");
    }

    /**
     * A message of this payload.
     */
    public static VisitedMessage of(String payload) {
        return new VisitedMessage(payload);
    }
}
