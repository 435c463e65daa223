package com.example.channels;

import java.util.Map;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * The parameters in the address of the channel {@code shared}.
 *
 * @param region The region; default {@code eu-west}
 */
@Generated("io.asyncapigen")
public record SharedParameters(Region region) {
    public SharedParameters {
        Objects.requireNonNull(region, "region");
    }

    /**
     * These values, and the defaults of the others.
     */
    public static SharedParameters of() {
        return new SharedParameters(Region.EU_WEST);
    }

    /**
     * The values in a delivery's {@code parameters()}.
     *
     * @throws IllegalArgumentException when one is missing or not allowed
     */
    public static SharedParameters from(Map<String, String> values) {
        return new SharedParameters(
                Region.of(values.getOrDefault("region", "eu-west")));
    }

    /**
     * The values under their names in the document.
     */
    public Map<String, String> toMap() {
        return Map.of("region", region.value());
    }
}
