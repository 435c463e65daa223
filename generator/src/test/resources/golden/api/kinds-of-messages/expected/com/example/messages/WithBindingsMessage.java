package com.example.messages;

import io.asyncapigen.runtime.BindingField;
import io.asyncapigen.runtime.Bindings;
import io.asyncapigen.runtime.MessageMatch;
import io.asyncapigen.runtime.MessageType;
import io.asyncapigen.runtime.TypeToken;
import io.asyncapigen.runtime.json.JsonArray;
import io.asyncapigen.runtime.json.JsonNull;
import io.asyncapigen.runtime.json.JsonObject;
import io.asyncapigen.runtime.json.JsonValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * The message {@code bound}.
 *
 * <p>Message {@code #/channels/all/messages/bound}.
 *
 * @param payload what the message says
 */
@Generated("io.asyncapigen")
public record WithBindingsMessage(JsonObject payload) implements AllMessage {
    /**
     * Field {@code key} of the kafka binding.
     */
    public static final BindingField<JsonValue> KAFKA_KEY = BindingField.of("kafka", "key", TypeToken.of(JsonValue.class))
            .schema(MessageSchemas.ALL.named("bound.kafka.key"));

    /**
     * Field {@code headers} of the http binding.
     */
    public static final BindingField<JsonObject> HTTP_HEADERS = BindingField.of("http", "headers", TypeToken.of(JsonObject.class))
            .schema(MessageSchemas.ALL.named("bound.http.headers"));

    /**
     * How this message travels.
     */
    public static final MessageType<WithBindingsMessage> TYPE = MessageType.builder("bound", WithBindingsMessage.class)
            .contentType("application/json")
            .payload(TypeToken.of(JsonObject.class), WithBindingsMessage::payload)
            .payloadSchema(MessageSchemas.ALL.named("bound.payload"))
            .bindings(Bindings.builder()
                    .add("kafka", JsonObject.builder()
                            .put("key", JsonObject.builder()
                                    .put("type", "string")
                                    .put("enum", JsonArray.of(List.of("a\"b", "\u2028", "*/")))
                                    .build())
                            .put("numbers", JsonArray.of(List.of(0, -1, 3000000000L, new BigDecimal("12345678901234567890"), new BigDecimal("1.5"), new BigDecimal("1E+400"), true, JsonNull.NULL)))
                            .build())
                    .add("http", JsonObject.builder()
                            .put("headers", JsonObject.builder()
                                    .put("type", "object")
                                    .put("properties", JsonObject.empty())
                                    .build())
                            .build())
                    .build())
            .field(KAFKA_KEY)
            .field(HTTP_HEADERS)
            .match(MessageMatch.payload("/kind", JsonValue.of("a"), JsonValue.of("b")))
            .build(WithBindingsMessage::new);

    public WithBindingsMessage {
        Objects.requireNonNull(payload, "payload");
    }

    /**
     * A message of this payload.
     */
    public static WithBindingsMessage of(JsonObject payload) {
        return new WithBindingsMessage(payload);
    }
}
