package com.example.schemas;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.asyncapigen.runtime.json.JsonValue;
import io.asyncapigen.runtime.model.MissingMembers;
import io.asyncapigen.runtime.model.Required;
import java.math.BigDecimal;
import java.time.Instant;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Schema {@code #/components/schemas/odd_order}.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({
        "amt",
        "when",
        "part",
        "hidden"
})
@Generated("io.asyncapigen")
public record Purchase(@JsonProperty(value = "amt", required = true) BigDecimal amount,
        @JsonProperty(value = "when", required = true) Instant when,
        @JsonProperty(value = "part", required = true) PurchasePart part,
        @JsonProperty("hidden") @Nullable JsonValue hidden) {
    public Purchase {
        Required.check("amount", amount);
        Required.check("when", when);
        Required.check("part", part);
    }

    public static Builder builder() {
        return new Builder();
    }

    /**
     * A builder that starts with the values of this one.
     */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.amount = this.amount;
        builder.when = this.when;
        builder.part = this.part;
        builder.hidden = this.hidden;
        return builder;
    }

    /**
     * Builds {@link Purchase}. Not thread-safe.
     */
    public static final class Builder {
        private @Nullable BigDecimal amount;

        private @Nullable Instant when;

        private @Nullable PurchasePart part;

        private @Nullable JsonValue hidden;

        private Builder() {
        }

        public Builder amount(BigDecimal amount) {
            this.amount = amount;
            return this;
        }

        public Builder when(Instant when) {
            this.when = when;
            return this;
        }

        public Builder part(PurchasePart part) {
            this.part = part;
            return this;
        }

        public Builder hidden(@Nullable JsonValue hidden) {
            this.hidden = hidden;
            return this;
        }

        /**
         * The {@link Purchase}.
         *
         * @throws IllegalStateException when a required member is missing; it names all of them
         */
        public Purchase build() {
            MissingMembers.of("Purchase")
                    .require("amount", amount)
                    .require("when", when)
                    .require("part", part)
                    .check();
            return new Purchase(amount, when, part, hidden);
        }
    }
}
