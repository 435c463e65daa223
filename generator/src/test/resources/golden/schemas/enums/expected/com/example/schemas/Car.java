package com.example.schemas;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.asyncapigen.runtime.model.MissingMembers;
import io.asyncapigen.runtime.model.Required;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Schema {@code #/components/schemas/Car}.
 *
 * @param color What it looks like.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({
        "color",
        "gear",
        "fixed"
})
@Generated("io.asyncapigen")
public record Car(@JsonProperty(value = "color", required = true) Color color,
        @JsonProperty("gear") @Nullable CarGear gear,
        @JsonProperty("fixed") @Nullable CarFixed fixed) {
    public Car {
        Required.check("color", color);
    }

    public static Builder builder() {
        return new Builder();
    }

    /**
     * A builder that starts with the values of this one.
     */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.color = this.color;
        builder.gear = this.gear;
        builder.fixed = this.fixed;
        return builder;
    }

    /**
     * Builds {@link Car}. Not thread-safe.
     */
    public static final class Builder {
        private @Nullable Color color;

        private @Nullable CarGear gear = CarGear.P;

        private @Nullable CarFixed fixed;

        private Builder() {
        }

        /**
         * What it looks like.
         */
        public Builder color(Color color) {
            this.color = color;
            return this;
        }

        public Builder gear(@Nullable CarGear gear) {
            this.gear = gear;
            return this;
        }

        public Builder fixed(@Nullable CarFixed fixed) {
            this.fixed = fixed;
            return this;
        }

        /**
         * The {@link Car}.
         *
         * @throws IllegalStateException when a required member is missing; it names all of them
         */
        public Car build() {
            MissingMembers.of("Car")
                    .require("color", color)
                    .check();
            return new Car(color, gear, fixed);
        }
    }
}
