package com.example.channels;

import io.asyncapigen.runtime.model.AddressParameters;
import io.asyncapigen.runtime.model.WireValues;
import java.util.Map;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * The parameters in the address of the channel {@code told}.
 *
 * @param region Where.
 */
@Generated("io.asyncapigen")
public record ToldParameters(ToldParameters.Region region) {
    public ToldParameters {
        Objects.requireNonNull(region, "region");
    }

    /**
     * These values.
     */
    public static ToldParameters of(Region region) {
        return new ToldParameters(region);
    }

    /**
     * The values in a delivery's {@code parameters()}.
     *
     * @throws IllegalArgumentException when one is missing or not allowed
     */
    public static ToldParameters from(Map<String, String> values) {
        return new ToldParameters(
                Region.of(AddressParameters.required(values, "region")));
    }

    /**
     * The values under their names in the document.
     */
    public Map<String, String> toMap() {
        return Map.of("region", region.value());
    }

    /**
     * Where.
     */
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
}
