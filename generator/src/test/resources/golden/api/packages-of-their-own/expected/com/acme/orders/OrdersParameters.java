package com.acme.orders;

import io.asyncapigen.runtime.model.AddressParameters;
import io.asyncapigen.runtime.model.WireValues;
import java.util.Map;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * The parameters in the address of the channel {@code orders}.
 *
 * @param region {@code region}
 */
@Generated("io.asyncapigen")
public record OrdersParameters(OrdersParameters.Region region) {
    public OrdersParameters {
        Objects.requireNonNull(region, "region");
    }

    /**
     * These values.
     */
    public static OrdersParameters of(Region region) {
        return new OrdersParameters(region);
    }

    /**
     * The values in a delivery's {@code parameters()}.
     *
     * @throws IllegalArgumentException when one is missing or not allowed
     */
    public static OrdersParameters from(Map<String, String> values) {
        return new OrdersParameters(
                Region.of(AddressParameters.required(values, "region")));
    }

    /**
     * The values under their names in the document.
     */
    public Map<String, String> toMap() {
        return Map.of("region", region.value());
    }

    /**
     * The values that the document allows.
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
