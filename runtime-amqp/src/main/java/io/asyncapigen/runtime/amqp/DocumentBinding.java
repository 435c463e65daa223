package io.asyncapigen.runtime.amqp;

import io.asyncapigen.runtime.Bindings;
import io.asyncapigen.runtime.json.JsonArray;
import io.asyncapigen.runtime.json.JsonBoolean;
import io.asyncapigen.runtime.json.JsonNumber;
import io.asyncapigen.runtime.json.JsonObject;
import io.asyncapigen.runtime.json.JsonString;
import io.asyncapigen.runtime.json.JsonValue;
import java.util.List;
import java.util.Optional;

/** What a document says for AMQP (AMQP bindings 0.1.0 to 0.3.0), field by field. */
record DocumentBinding(JsonObject fields) {
    static DocumentBinding of(Bindings bindings) {
        return new DocumentBinding(bindings.binding("amqp").orElse(JsonObject.empty()));
    }

    Optional<DocumentBinding> object(String name) {
        return fields.get(name)
                .filter(JsonObject.class::isInstance)
                .map(each -> new DocumentBinding((JsonObject) each));
    }

    Optional<String> text(String name) {
        return fields.get(name).map(DocumentBinding::text);
    }

    Optional<Boolean> flag(String name) {
        return fields.get(name).map(each -> each instanceof JsonBoolean flag && flag.value());
    }

    Optional<Long> number(String name) {
        return fields.get(name)
                .filter(JsonNumber.class::isInstance)
                .map(each -> ((JsonNumber) each).value().longValueExact());
    }

    List<String> texts(String name) {
        return fields.get(name)
                .filter(JsonArray.class::isInstance)
                .map(each -> ((JsonArray) each)
                        .values().stream().map(DocumentBinding::text).toList())
                .orElse(List.of());
    }

    private static String text(JsonValue value) {
        return value instanceof JsonString text ? text.value() : value.toString();
    }
}
