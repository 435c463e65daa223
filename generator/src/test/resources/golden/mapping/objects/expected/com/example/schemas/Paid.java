package com.example.schemas;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.asyncapigen.runtime.json.JsonValue;
import io.asyncapigen.runtime.model.ExplicitNulls;
import io.asyncapigen.runtime.model.Given;
import io.asyncapigen.runtime.model.MissingMembers;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Schema {@code #/components/schemas/Paid}.
 *
 * @param explicitNulls null for optional members that are null on the wire
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({
        "street",
        "old",
        "amount"
})
@Generated("io.asyncapigen")
public record Paid(@JsonProperty("street") @Nullable String street,
        @JsonProperty("old") @Nullable String old,
        @JsonProperty(value = "amount", required = true) BigDecimal amount,
        @JsonAnyGetter Map<String, JsonValue> explicitNulls) {
    public Paid {
        Objects.requireNonNull(amount, "amount");
        explicitNulls = ExplicitNulls.of(explicitNulls)
                .drop("street", street)
                .toMap();
    }

    /**
     * Without further members.
     */
    public Paid(@Nullable String street, @Nullable String old, BigDecimal amount) {
        this(street, old, amount, Map.of());
    }

    @Override
    @Deprecated
    public @Nullable String old() {
        return old;
    }

    @JsonCreator
    private static Paid read(@JsonProperty("street") @Nullable Given<String> street,
            @JsonProperty("old") @Nullable String old,
            @JsonProperty(value = "amount", required = true) BigDecimal amount) {
        return new Paid(
                Given.value(street),
                old,
                amount,
                ExplicitNulls.none()
                        .add("street", street)
                        .toMap());
    }

    public static Builder builder() {
        return new Builder();
    }

    /**
     * A builder that starts with the values of this one.
     */
    public Builder toBuilder() {
        return new Builder()
                .street(street)
                .old(old)
                .amount(amount)
                .explicitNulls(explicitNulls);
    }

    /**
     * Puts a {@link Paid} together. Not thread-safe.
     */
    public static final class Builder {
        private @Nullable String street;

        private @Nullable String old;

        private @Nullable BigDecimal amount;

        private Map<String, JsonValue> explicitNulls = Map.of();

        private Builder() {
        }

        public Builder street(@Nullable String street) {
            this.street = street;
            return this;
        }

        @Deprecated
        public Builder old(@Nullable String old) {
            this.old = old;
            return this;
        }

        public Builder amount(BigDecimal amount) {
            this.amount = amount;
            return this;
        }

        /**
         * Null for optional members that are null on the wire.
         */
        public Builder explicitNulls(Map<String, JsonValue> explicitNulls) {
            this.explicitNulls = explicitNulls;
            return this;
        }

        /**
         * The {@link Paid}.
         *
         * @throws IllegalStateException when a required member is missing; it names all of them
         */
        public Paid build() {
            MissingMembers.of("Paid")
                    .require("amount", amount)
                    .check();
            return new Paid(street, old, amount, explicitNulls);
        }
    }
}
