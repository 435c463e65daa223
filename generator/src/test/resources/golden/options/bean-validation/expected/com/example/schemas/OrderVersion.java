package com.example.schemas;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.asyncapigen.runtime.model.WireValues;
import javax.annotation.processing.Generated;

/**
 * Schema {@code #/components/schemas/Order/properties/version}.
 */
@Generated("io.asyncapigen")
public enum OrderVersion {
    _2(2L);

    private static final WireValues<Long, OrderVersion> BY_VALUE = WireValues.of(values(), each -> each.value);

    private final long value;

    OrderVersion(long value) {
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
    public static OrderVersion of(long value) {
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
