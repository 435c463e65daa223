package com.example.schemas;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.asyncapigen.runtime.model.WireValues;
import javax.annotation.processing.Generated;

/**
 * Schema {@code #/components/schemas/Signal/properties/stop}.
 */
@Generated("io.asyncapigen")
public enum SignalStop {
    TRUE(true);

    private static final WireValues<Boolean, SignalStop> BY_VALUE = WireValues.of(values(), each -> each.value);

    private final boolean value;

    SignalStop(boolean value) {
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
    public static SignalStop of(boolean value) {
        return BY_VALUE.get(value);
    }

    /**
     * The value on the wire.
     */
    @JsonValue
    public boolean value() {
        return value;
    }
}
