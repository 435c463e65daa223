package com.example.channels;

import io.asyncapigen.runtime.model.AddressParameters;
import java.util.Map;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * The parameters in the address of the channel {@code orders}.
 *
 * @param country {@code country}
 */
@Generated("io.asyncapigen")
public record OrdersParameters(String country) {
    public OrdersParameters {
        Objects.requireNonNull(country, "country");
    }

    /**
     * These values.
     */
    public static OrdersParameters of(String country) {
        return new OrdersParameters(country);
    }

    /**
     * The values in a delivery's {@code parameters()}.
     *
     * @throws IllegalArgumentException when one is missing or not allowed
     */
    public static OrdersParameters from(Map<String, String> values) {
        return new OrdersParameters(
                AddressParameters.required(values, "country"));
    }

    /**
     * The values under their names in the document.
     */
    public Map<String, String> toMap() {
        return Map.of("country", country);
    }
}
