package io.asyncapigen.runtime.model;

import java.util.Map;

/** Reads the parameters of an address, as a delivery has them. */
public final class AddressParameters {
    private AddressParameters() {}

    /** @throws IllegalArgumentException when there is no value of that name */
    public static String required(Map<String, String> values, String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the address has no value for " + name + ": " + values);
        }
        return value;
    }
}
