package com.example.schemas;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.asyncapigen.runtime.model.Copies;
import io.asyncapigen.runtime.model.MissingMembers;
import io.asyncapigen.runtime.model.Required;
import java.math.BigDecimal;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Schema {@code #/components/schemas/Reading}.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({
        "sensor",
        "value",
        "unit",
        "marks"
})
@Generated("io.asyncapigen")
public record Reading(@JsonProperty(value = "sensor", required = true) String sensor,
        @JsonProperty(value = "value", required = true) BigDecimal value,
        @JsonProperty("unit") @Nullable String unit,
        @JsonProperty("marks") @Nullable List<String> marks) {
    public Reading {
        Required.check("sensor", sensor);
        Required.check("value", value);
        marks = Copies.listOrNull("marks", marks);
    }

    public static Builder builder() {
        return new Builder();
    }

    /**
     * A builder that starts with the values of this one.
     */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.sensor = this.sensor;
        builder.value = this.value;
        builder.unit = this.unit;
        builder.marks = this.marks;
        return builder;
    }

    /**
     * Builds {@link Reading}. Not thread-safe.
     */
    public static final class Builder {
        private @Nullable String sensor;

        private @Nullable BigDecimal value;

        private @Nullable String unit;

        private @Nullable List<String> marks;

        private Builder() {
        }

        public Builder sensor(String sensor) {
            this.sensor = sensor;
            return this;
        }

        public Builder value(BigDecimal value) {
            this.value = value;
            return this;
        }

        public Builder unit(@Nullable String unit) {
            this.unit = unit;
            return this;
        }

        public Builder marks(@Nullable List<String> marks) {
            this.marks = marks;
            return this;
        }

        /**
         * The {@link Reading}.
         *
         * @throws IllegalStateException when a required member is missing; it names all of them
         */
        public Reading build() {
            MissingMembers.of("Reading")
                    .require("sensor", sensor)
                    .require("value", value)
                    .check();
            return new Reading(sensor, value, unit, marks);
        }
    }
}
