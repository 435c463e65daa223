package com.example.schemas;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.asyncapigen.runtime.model.WireValues;
import javax.annotation.processing.Generated;

/**
 * Schema {@code #/components/schemas/Level}.
 */
@Generated("io.asyncapigen")
public enum Level {
    _1(1L),

    _2(2L),

    MINUS_1(-1L);

    private static final WireValues<Long, Level> BY_VALUE = WireValues.of(values(), each -> each.value);

    private final long value;

    Level(long value) {
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
    public static Level of(long value) {
        return BY_VALUE.get(value);
    }

    /**
     * The value on the wire.
     */
    @JsonValue
    public long value() {
        return value;
    }
}
