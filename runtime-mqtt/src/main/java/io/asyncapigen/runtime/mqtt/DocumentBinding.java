package io.asyncapigen.runtime.mqtt;

import io.asyncapigen.runtime.Bindings;
import io.asyncapigen.runtime.json.JsonArray;
import io.asyncapigen.runtime.json.JsonBoolean;
import io.asyncapigen.runtime.json.JsonNumber;
import io.asyncapigen.runtime.json.JsonObject;
import io.asyncapigen.runtime.json.JsonString;
import io.asyncapigen.runtime.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a document says for MQTT (MQTT bindings 0.1.0 and 0.2.0, and those of MQTT 5), field by field. */
record DocumentBinding(JsonObject fields) {
    private static final Logger LOG = LoggerFactory.getLogger(DocumentBinding.class);

    /** Of a connection that speaks MQTT 5, the binding {@code mqtt5} counts before {@code mqtt}. */
    static DocumentBinding of(Bindings bindings, Version version) {
        var fields = new LinkedHashMap<>(
                bindings.binding("mqtt").orElse(JsonObject.empty()).members());
        if (version == Version.V5) {
            bindings.binding("mqtt5").ifPresent(each -> fields.putAll(each.members()));
        }
        return new DocumentBinding(new JsonObject(fields));
    }

    boolean has(String name) {
        return fields.get(name).isPresent();
    }

    Optional<DocumentBinding> object(String name) {
        return fields.get(name)
                .filter(JsonObject.class::isInstance)
                .map(each -> new DocumentBinding((JsonObject) each));
    }

    Optional<String> text(String name) {
        return value(name).filter(JsonString.class::isInstance).map(each -> ((JsonString) each).value());
    }

    Optional<Boolean> flag(String name) {
        return value(name).filter(JsonBoolean.class::isInstance).map(each -> ((JsonBoolean) each).value());
    }

    /** Whatever is said of it leaves no doubt, or is logged. */
    OptionalLong number(String name) {
        Optional<JsonValue> value = value(name);
        if (has(name) && value.isEmpty()) {
            LOG.warn("The schema of {} in the binding of MQTT has no single value (const, default): none is set", name);
        }
        return value.filter(JsonNumber.class::isInstance)
                .map(each -> OptionalLong.of(
                        ((JsonNumber) each).value().toBigInteger().longValueExact()))
                .orElse(OptionalLong.empty());
    }

    /** Of the field itself, or of a schema that leaves no choice about it: const, an enum of one, the default. */
    private Optional<JsonValue> value(String name) {
        Optional<JsonValue> field = fields.get(name);
        if (field.isEmpty() || !(field.get() instanceof JsonObject schema)) {
            return field;
        }
        return schema.get("const")
                .or(() -> schema.get("enum")
                        .filter(JsonArray.class::isInstance)
                        .map(each -> ((JsonArray) each).values())
                        .filter(each -> each.size() == 1)
                        .map(each -> each.get(0)))
                .or(() -> schema.get("default"));
    }
}
