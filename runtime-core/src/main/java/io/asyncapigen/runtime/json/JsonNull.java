package io.asyncapigen.runtime.json;

import org.jspecify.annotations.Nullable;

/** JSON {@code null}, which is a value, as opposed to no value at all. */
public enum JsonNull implements JsonValue {
    NULL;

    @Override
    @com.fasterxml.jackson.annotation.JsonValue
    public @Nullable Object toJava() {
        return null;
    }

    @Override
    public String toString() {
        return "null";
    }
}
