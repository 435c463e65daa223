package com.example.schemas;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.asyncapigen.runtime.model.WireValues;
import javax.annotation.processing.Generated;

/**
 * What it looks like.
 *
 * <p>Schema {@code #/components/schemas/Color}.
 */
@Generated("io.asyncapigen")
public enum Color {
    RED("red"),

    LIGHT_BLUE("light-blue"),

    LIGHT_BLUE_VALUE("LIGHT_BLUE"),

    EMPTY(""),

    PLUS("+"),

    A_B("a\"b");

    private static final WireValues<String, Color> BY_VALUE = WireValues.of(values(), each -> each.value);

    private final String value;

    Color(String value) {
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
    public static Color of(String value) {
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
