package com.example.schemas;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.asyncapigen.runtime.model.WireValues;
import java.math.BigDecimal;
import javax.annotation.processing.Generated;

/**
 * Schema {@code #/components/schemas/Rate}.
 */
@Generated("io.asyncapigen")
public enum Rate {
    _0_5(new BigDecimal("0.5")),

    _1(new BigDecimal("1"));

    private static final WireValues<BigDecimal, Rate> BY_VALUE = WireValues.of(values(), each -> each.value);

    private final BigDecimal value;

    Rate(BigDecimal value) {
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
    public static Rate of(BigDecimal value) {
        return BY_VALUE.get(value);
    }

    /**
     * The value on the wire.
     */
    @JsonValue
    public BigDecimal value() {
        return value;
    }
}
