package com.example.messages;

import io.asyncapigen.runtime.BindingField;
import io.asyncapigen.runtime.Bindings;
import io.asyncapigen.runtime.MessageType;
import io.asyncapigen.runtime.TypeToken;
import io.asyncapigen.runtime.json.JsonArray;
import io.asyncapigen.runtime.json.JsonObject;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The message {@code asked}.
 *
 * <p>Message {@code #/channels/orders/messages/asked}.
 */
@Generated("io.asyncapigen")
public record AskedMessage() implements OrdersMessage {
    /**
     * Field {@code headers} of the http binding.
     */
    public static final BindingField<JsonObject> HTTP_HEADERS = BindingField.of("http", "headers", TypeToken.of(JsonObject.class))
            .schema(MessageSchemas.ALL.named("asked.http.headers"));

    /**
     * How this message travels.
     */
    public static final MessageType<AskedMessage> TYPE = MessageType.builder("asked", AskedMessage.class)
            .contentType("application/json")
            .bindings(Bindings.builder()
                    .add("http", JsonObject.builder()
                            .put("headers", JsonObject.builder()
                                    .put("type", "object")
                                    .put("required", JsonArray.of(List.of("traceId")))
                                    .put("properties", JsonObject.builder()
                                            .put("traceId", JsonObject.builder()
                                                    .put("type", "string")
                                                    .put("description", "Where it began.")
                                                    .build())
                                            .put("debug", JsonObject.builder()
                                                    .put("type", "boolean")
                                                    .build())
                                            .build())
                                    .build())
                            .build())
                    .build())
            .field(HTTP_HEADERS)
            .build(AskedMessage::new);

    /**
     * The message, which has no content.
     */
    public static AskedMessage of() {
        return new AskedMessage();
    }
}
