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
 * The message {@code moved}.
 *
 * <p>Message {@code #/channels/windows/messages/moved}.
 *
 * @param payload what the message says
 */
@Generated("io.asyncapigen")
public record MovedMessage(String payload) implements Message {
    /**
     * Field {@code correlationData} of the mqtt binding.
     */
    public static final BindingField<JsonValue> MQTT_CORRELATION_DATA = BindingField.of("mqtt", "correlationData", TypeToken.of(JsonValue.class))
            .schema(MessageSchemas.ALL.named("moved.mqtt.correlationData"));

    /**
     * How this message travels.
     */
    public static final MessageType<MovedMessage> TYPE = MessageType.builder("moved", MovedMessage.class)
            .contentType("application/json")
            .payload(TypeToken.of(String.class), MovedMessage::payload)
            .payloadSchema(MessageSchemas.ALL.named("moved.payload"))
            .bindings(Bindings.builder()
                    .add("mqtt", JsonObject.builder()
                            .put("payloadFormatIndicator", 1)
                            .put("correlationData", JsonObject.builder()
                                    .put("type", "string")
                                    .put("const", "moved")
                                    .build())
                            .put("contentType", "text/plain")
                            .put("responseTopic", "answers")
                            .build())
                    .build())
            .field(MQTT_CORRELATION_DATA)
            .build(MovedMessage::new);

    public MovedMessage {
        Objects.requireNonNull(payload, "payload");
    }

    /**
     * A message of this payload.
     */
    public static MovedMessage of(String payload) {
        return new MovedMessage(payload);
    }
}
