package com.example.schemas;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.asyncapigen.runtime.model.WireValues;
import javax.annotation.processing.Generated;

/**
 * Schema {@code #/components/schemas/Car/properties/gear}.
 */
@Generated("io.asyncapigen")
public enum CarGear {
    P("P"),

    D("D");

    private static final WireValues<String, CarGear> BY_VALUE = WireValues.of(values(), each -> each.value);

    private final String value;

    CarGear(String value) {
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
    public static CarGear of(String value) {
        return BY_VALUE.get(value);
    }

    /**
     * The value on the wire.
     */
    @JsonValue
    public String value() {
        return value;
    }
}
