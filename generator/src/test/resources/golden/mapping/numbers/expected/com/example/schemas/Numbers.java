package com.example.schemas;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.asyncapigen.runtime.model.MissingMembers;
import io.asyncapigen.runtime.model.Required;
import java.math.BigDecimal;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Schema {@code #/components/schemas/Numbers}.
 */
@JsonPropertyOrder({
        "exact",
        "single",
        "precise",
        "flag"
})
@Generated("io.asyncapigen")
public record Numbers(@JsonProperty(value = "exact", required = true) BigDecimal exact,
        @JsonProperty(value = "single", required = true) float single,
        @JsonProperty(value = "precise", required = true) double precise,
        @JsonProperty(value = "flag", required = true) boolean flag) {
    public Numbers {
        Required.check("exact", exact);
    }

    public static Builder builder() {
        return new Builder();
    }

    /**
     * A builder that starts with the values of this one.
     */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.exact = this.exact;
        builder.single = this.single;
        builder.precise = this.precise;
        builder.flag = this.flag;
        return builder;
    }

    /**
     * Builds {@link Numbers}. Not thread-safe.
     */
    public static final class Builder {
        private @Nullable BigDecimal exact;

        private @Nullable Float single;

        private @Nullable Double precise;

        private @Nullable Boolean flag;

        private Builder() {
        }

        public Builder exact(BigDecimal exact) {
            this.exact = exact;
            return this;
        }

        public Builder single(float single) {
            this.single = single;
            return this;
        }

        public Builder precise(double precise) {
            this.precise = precise;
            return this;
        }

        public Builder flag(boolean flag) {
            this.flag = flag;
            return this;
        }

        /**
         * The {@link Numbers}.
         *
         * @throws IllegalStateException when a required member is missing; it names all of them
         */
        public Numbers build() {
            MissingMembers.of("Numbers")
                    .require("exact", exact)
                    .require("single", single)
                    .require("precise", precise)
                    .require("flag", flag)
                    .check();
            return new Numbers(exact, single, precise, flag);
        }
    }
}
