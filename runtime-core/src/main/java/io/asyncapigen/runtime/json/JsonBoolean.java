package io.asyncapigen.runtime.json;

/** JSON {@code true} or {@code false}. */
public record JsonBoolean(boolean value) implements JsonValue {
    public static final JsonBoolean TRUE = new JsonBoolean(true);
    public static final JsonBoolean FALSE = new JsonBoolean(false);

    public static JsonBoolean of(boolean value) {
        return value ? TRUE : FALSE;
    }

    @Override
    @com.fasterxml.jackson.annotation.JsonValue
    public Boolean toJava() {
        return value;
    }

    @Override
    public String toString() {
        return Boolean.toString(value);
    }
}
