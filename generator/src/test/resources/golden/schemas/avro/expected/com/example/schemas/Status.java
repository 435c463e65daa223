package com.example.schemas;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.asyncapigen.runtime.model.WireValues;
import javax.annotation.processing.Generated;

/**
 * How far it is.
 *
 * <p>Schema {@code #/components/schemas/OrderV2/schema/fields/11/type}.
 */
@Generated("io.asyncapigen")
public enum Status {
    NEW("NEW"),

    SHIPPED("SHIPPED");

    private static final WireValues<String, Status> BY_VALUE = WireValues.of(values(), each -> each.value);

    private final String value;

    Status(String value) {
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
    public static Status of(String value) {
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
