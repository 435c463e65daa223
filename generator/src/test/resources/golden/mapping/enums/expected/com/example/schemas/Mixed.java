package com.example.schemas;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.asyncapigen.runtime.json.JsonValue;
import io.asyncapigen.runtime.model.WireValues;
import javax.annotation.processing.Generated;

/**
 * Schema {@code #/components/schemas/Mixed}.
 */
@Generated("io.asyncapigen")
public enum Mixed {
    _1(JsonValue.of(1L)),

    ONE(JsonValue.of("one")),

    TRUE(JsonValue.of(true));

    private static final WireValues<JsonValue, Mixed> BY_VALUE = WireValues.of(values(), each -> each.value);

    private final JsonValue value;

    Mixed(JsonValue value) {
        this.value = value;
    }

    /**
     * The constant with this value on the wire.
     *
     * @throws IllegalArgumentException when there is none
     */
    @JsonCreator(
            mode = JsonCreator.Mode.DELEGATING
    )
    public static Mixed of(JsonValue value) {
        return BY_VALUE.get(value);
    }

    /**
     * The value on the wire.
     */
    @com.fasterxml.jackson.annotation.JsonValue
    public JsonValue value() {
        return value;
    }
}
