package com.example.schemas;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.asyncapigen.runtime.model.Copies;
import io.asyncapigen.runtime.model.MissingMembers;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.math.BigInteger;
import java.util.Map;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Schema {@code #/components/schemas/Customer}.
 *
 * @param additionalProperties the members that the schema does not name
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({
        "age",
        "name",
        "points",
        "huge"
})
@Generated("io.asyncapigen")
public record Customer(@JsonProperty(value = "age", required = true) @Min(0) @Max(149) long age,
        @JsonProperty(value = "name", required = true) @JsonInclude(JsonInclude.Include.ALWAYS) @Size(min = 1) @Nullable String name,
        @JsonProperty("points") @Max(100000000000L) @Nullable Long points,
        @JsonProperty("huge") @DecimalMax("100000000000000000000") @Nullable BigInteger huge,
        @JsonAnyGetter @JsonAnySetter Map<String, @Size(max = 5) String> additionalProperties) {
    public Customer {
        additionalProperties = Copies.mapOrEmpty("additionalProperties", additionalProperties);
    }

    /**
     * Without further members.
     */
    public Customer(long age, @Nullable String name, @Nullable Long points,
            @Nullable BigInteger huge) {
        this(age, name, points, huge, Map.of());
    }

    public static Builder builder() {
        return new Builder();
    }

    /**
     * A builder that starts with the values of this one.
     */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.age = this.age;
        builder.name = this.name;
        builder.points = this.points;
        builder.huge = this.huge;
        builder.additionalProperties = this.additionalProperties;
        return builder;
    }

    /**
     * Builds {@link Customer}. Not thread-safe.
     */
    public static final class Builder {
        private @Nullable Long age;

        private @Nullable String name;

        private @Nullable Long points;

        private @Nullable BigInteger huge;

        private Map<String, String> additionalProperties = Map.of();

        private Builder() {
        }

        public Builder age(long age) {
            this.age = age;
            return this;
        }

        public Builder name(@Nullable String name) {
            this.name = name;
            return this;
        }

        public Builder points(@Nullable Long points) {
            this.points = points;
            return this;
        }

        public Builder huge(@Nullable BigInteger huge) {
            this.huge = huge;
            return this;
        }

        /**
         * The members that the schema does not name.
         */
        public Builder additionalProperties(Map<String, String> additionalProperties) {
            this.additionalProperties = additionalProperties;
            return this;
        }

        /**
         * The {@link Customer}.
         *
         * @throws IllegalStateException when a required member is missing; it names all of them
         */
        public Customer build() {
            MissingMembers.of("Customer")
                    .require("age", age)
                    .check();
            return new Customer(age, name, points, huge, additionalProperties);
        }
    }
}
