package com.example.schemas;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.asyncapigen.runtime.model.WireValues;
import javax.annotation.processing.Generated;

/**
 * Schema {@code #/components/schemas/Size/properties/unit}.
 */
@Generated("io.asyncapigen")
public enum SizeUnit {
    MM("mm"),

    CM("cm");

    private static final WireValues<String, SizeUnit> BY_VALUE = WireValues.of(values(), each -> each.value);

    private final String value;

    SizeUnit(String value) {
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
    public static SizeUnit of(String value) {
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
