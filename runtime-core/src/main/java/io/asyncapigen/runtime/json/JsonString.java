package io.asyncapigen.runtime.json;

import java.util.Objects;

/** A JSON string. */
public record JsonString(String value) implements JsonValue {
    public JsonString {
        Objects.requireNonNull(value, "value");
    }

    @Override
    @com.fasterxml.jackson.annotation.JsonValue
    public String toJava() {
        return value;
    }

    /** As JSON text, quoted and escaped. */
    @Override
    public String toString() {
        return JsonText.quote(value);
    }
}
