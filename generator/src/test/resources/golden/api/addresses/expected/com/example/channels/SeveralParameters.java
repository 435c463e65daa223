package com.example.channels;

import io.asyncapigen.runtime.model.AddressParameters;
import io.asyncapigen.runtime.model.WireValues;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * The parameters in the address of the channel {@code several}.
 *
 * @param region The region; default {@code eu-west}
 * @param class_ A keyword; such as {@code first}, {@code `second`}
 * @param id {@code id}
 * @param mode default {@code slow}
 */
@Generated("io.asyncapigen")
public record SeveralParameters(Region region, String class_, String id,
        SeveralParameters.Mode mode) {
    public SeveralParameters {
        Objects.requireNonNull(region, "region");
        Objects.requireNonNull(class_, "class_");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(mode, "mode");
    }

    /**
     * These values, and the defaults of the others.
     */
    public static SeveralParameters of(String class_, String id) {
        return new SeveralParameters(Region.EU_WEST, class_, id, Mode.SLOW);
    }

    /**
     * The values in a delivery's {@code parameters()}.
     *
     * @throws IllegalArgumentException when one is missing or not allowed
     */
    public static SeveralParameters from(Map<String, String> values) {
        return new SeveralParameters(
                Region.of(values.getOrDefault("region", "eu-west")),
                AddressParameters.required(values, "class"),
                AddressParameters.required(values, "id"),
                Mode.of(values.getOrDefault("mode", "slow")));
    }

    /**
     * Those of the values that are not null, under their names in the document.
     */
    public static Map<String, String> known(@Nullable Region region, @Nullable String class_,
            @Nullable String id, @Nullable Mode mode) {
        Map<String, String> values = new LinkedHashMap<>();
        if (region != null) {
            values.put("region", region.value());
        }
        if (class_ != null) {
            values.put("class", class_);
        }
        if (id != null) {
            values.put("id", id);
        }
        if (mode != null) {
            values.put("mode", mode.value());
        }
        return values;
    }

    /**
     * The values under their names in the document.
     */
    public Map<String, String> toMap() {
        return known(region, class_, id, mode);
    }

    /**
     * The values that the document allows.
     */
    public enum Mode {
        FAST("fast"),

        SLOW("slow");

        private static final WireValues<String, Mode> VALUES = WireValues.of(values(), each -> each.value);

        private final String value;

        Mode(String value) {
            this.value = value;
        }

        /**
         * @throws IllegalArgumentException when the document does not allow the value
         */
        public static Mode of(String value) {
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
