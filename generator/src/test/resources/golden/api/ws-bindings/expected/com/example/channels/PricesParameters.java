package com.example.channels;

import io.asyncapigen.runtime.model.AddressParameters;
import java.util.Map;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * The parameters in the address of the channel {@code prices}.
 *
 * @param metal {@code metal}
 */
@Generated("io.asyncapigen")
public record PricesParameters(String metal) {
    public PricesParameters {
        Objects.requireNonNull(metal, "metal");
    }

    /**
     * These values.
     */
    public static PricesParameters of(String metal) {
        return new PricesParameters(metal);
    }

    /**
     * The values in a delivery's {@code parameters()}.
     *
     * @throws IllegalArgumentException when one is missing or not allowed
     */
    public static PricesParameters from(Map<String, String> values) {
        return new PricesParameters(
                AddressParameters.required(values, "metal"));
    }

    /**
     * The values under their names in the document.
     */
    public Map<String, String> toMap() {
        return Map.of("metal", metal);
    }
}
