package com.example.servers;

import io.asyncapigen.runtime.model.WireValues;
import javax.annotation.processing.Generated;

/**
 * The region.
 */
@Generated("io.asyncapigen")
public enum Region {
    EU("eu"),

    US("us");

    private static final WireValues<String, Region> VALUES = WireValues.of(values(), each -> each.value);

    private final String value;

    Region(String value) {
        this.value = value;
    }

    /**
     * @throws IllegalArgumentException when the document does not allow the value
     */
    public static Region of(String value) {
        return VALUES.get(value);
    }

    /**
     * As it is written in the address.
     */
    public String value() {
        return value;
    }
}
