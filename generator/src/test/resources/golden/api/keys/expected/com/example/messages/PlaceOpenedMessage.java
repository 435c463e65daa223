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
 * The message {@code placeOpened}.
 *
 * <p>Message {@code #/channels/places/messages/placeOpened}.
 *
 * @param payload what the message says
 */
@Generated("io.asyncapigen")
public record PlaceOpenedMessage(String payload) implements Message {
    /**
     * Field {@code key} of the kafka binding.
     */
    public static final BindingField<JsonValue> KAFKA_KEY = BindingField.of("kafka", "key", TypeToken.of(JsonValue.class))
            .schema(MessageSchemas.ALL.named("Place"));

    /**
     * How this message travels.
     */
    public static final MessageType<PlaceOpenedMessage> TYPE = MessageType.builder("placeOpened", PlaceOpenedMessage.class)
            .contentType("application/json")
            .payload(TypeToken.of(String.class), PlaceOpenedMessage::payload)
            .payloadSchema(MessageSchemas.ALL.named("placeOpened.payload"))
            .bindings(Bindings.builder()
                    .add("kafka", JsonObject.builder()
                            .put("key", JsonObject.builder()
                                    .put("$ref", "#/components/schemas/Place")
                                    .build())
                            .build())
                    .build())
            .field(KAFKA_KEY)
            .build(PlaceOpenedMessage::new);

    public PlaceOpenedMessage {
        Objects.requireNonNull(payload, "payload");
    }

    /**
     * A message of this payload.
     */
    public static PlaceOpenedMessage of(String payload) {
        return new PlaceOpenedMessage(payload);
    }
}
