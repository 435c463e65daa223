package com.example.schemas;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.asyncapigen.runtime.json.JsonObject;
import io.asyncapigen.runtime.json.JsonValue;
import io.asyncapigen.runtime.model.Copies;
import io.asyncapigen.runtime.model.MissingMembers;
import io.asyncapigen.runtime.model.Required;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Schema {@code #/components/schemas/Order}.
 *
 * @param additionalProperties the members that the schema does not name
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({
        "id",
        "customer",
        "lines",
        "total",
        "weight",
        "placed",
        "note",
        "tags",
        "extra",
        "payment",
        "color",
        "version",
        "any",
        "rating"
})
@Generated("io.asyncapigen")
public record Order(
        @JsonProperty(value = "id", required = true) @NotNull @Size(max = 12) @Pattern(regexp = "^[A-Z]{2}-\\d+$") String id,
        @JsonProperty(value = "customer", required = true) @NotNull @Valid Customer customer,
        @JsonProperty(value = "lines", required = true) @NotNull @Size(min = 1, max = 100) List<@Valid Line> lines,
        @JsonProperty(value = "total", required = true) @NotNull @DecimalMin(value = "0", inclusive = false) @Max(1000000) BigDecimal total,
        @JsonProperty("weight") @Nullable Float weight,
        @JsonProperty(value = "placed", required = true) @NotNull OffsetDateTime placed,
        @JsonProperty("note") @Size(min = 1, max = 200) @Pattern(regexp = "(?s:.*)(?:a|b)(?s:.*)") @Nullable String note,
        @JsonProperty("tags") @Nullable Set<@Size(min = 1) @Pattern(regexp = "(?s:.*)tag(?s:.*)") String> tags,
        @JsonProperty("extra") @Size(max = 3) @Nullable Map<String, @Min(0) Integer> extra,
        @JsonProperty("payment") @Valid @Nullable OrderPayment payment,
        @JsonProperty("color") @Nullable Color color,
        @JsonProperty("version") @Nullable OrderVersion version,
        @JsonProperty("any") @Size(min = 3) @Nullable String any,
        @JsonProperty("rating") @Min(0) @Max(255) @Nullable Integer rating,
        @JsonAnyGetter @JsonAnySetter Map<String, JsonValue> additionalProperties) {
    public Order {
        Required.check("id", id);
        Required.check("customer", customer);
        lines = Copies.list("lines", lines);
        Required.check("total", total);
        Required.check("placed", placed);
        tags = Copies.setOrNull("tags", tags);
        extra = Copies.mapOrNull("extra", extra);
        additionalProperties = Copies.mapOfJsonOrEmpty("additionalProperties", additionalProperties);
    }

    public static Builder builder() {
        return new Builder();
    }

    /**
     * A builder that starts with the values of this one.
     */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.id = this.id;
        builder.customer = this.customer;
        builder.lines = this.lines;
        builder.total = this.total;
        builder.weight = this.weight;
        builder.placed = this.placed;
        builder.note = this.note;
        builder.tags = this.tags;
        builder.extra = this.extra;
        builder.payment = this.payment;
        builder.color = this.color;
        builder.version = this.version;
        builder.any = this.any;
        builder.rating = this.rating;
        builder.additionalProperties = this.additionalProperties;
        return builder;
    }

    /**
     * Builds {@link Order}. Not thread-safe.
     */
    public static final class Builder {
        private @Nullable String id;

        private @Nullable Customer customer;

        private @Nullable List<Line> lines;

        private @Nullable BigDecimal total;

        private @Nullable Float weight;

        private @Nullable OffsetDateTime placed;

        private @Nullable String note;

        private @Nullable Set<String> tags;

        private @Nullable Map<String, Integer> extra;

        private @Nullable OrderPayment payment;

        private @Nullable Color color;

        private @Nullable OrderVersion version;

        private @Nullable String any;

        private @Nullable Integer rating;

        private Map<String, JsonValue> additionalProperties = JsonObject.NO_MEMBERS;

        private Builder() {
        }

        public Builder id(String id) {
            this.id = id;
            return this;
        }

        public Builder customer(Customer customer) {
            this.customer = customer;
            return this;
        }

        public Builder lines(List<Line> lines) {
            this.lines = lines;
            return this;
        }

        public Builder total(BigDecimal total) {
            this.total = total;
            return this;
        }

        public Builder weight(@Nullable Float weight) {
            this.weight = weight;
            return this;
        }

        public Builder placed(OffsetDateTime placed) {
            this.placed = placed;
            return this;
        }

        public Builder note(@Nullable String note) {
            this.note = note;
            return this;
        }

        public Builder tags(@Nullable Set<String> tags) {
            this.tags = tags;
            return this;
        }

        public Builder extra(@Nullable Map<String, Integer> extra) {
            this.extra = extra;
            return this;
        }

        public Builder payment(@Nullable OrderPayment payment) {
            this.payment = payment;
            return this;
        }

        public Builder color(@Nullable Color color) {
            this.color = color;
            return this;
        }

        public Builder version(@Nullable OrderVersion version) {
            this.version = version;
            return this;
        }

        public Builder any(@Nullable String any) {
            this.any = any;
            return this;
        }

        public Builder rating(@Nullable Integer rating) {
            this.rating = rating;
            return this;
        }

        /**
         * The members that the schema does not name.
         */
        public Builder additionalProperties(Map<String, JsonValue> additionalProperties) {
            this.additionalProperties = additionalProperties;
            return this;
        }

        /**
         * The {@link Order}.
         *
         * @throws IllegalStateException when a required member is missing; it names all of them
         */
        public Order build() {
            MissingMembers.of("Order")
                    .require("id", id)
                    .require("customer", customer)
                    .require("lines", lines)
                    .require("total", total)
                    .require("placed", placed)
                    .check();
            return new Order(
                    id,
                    customer,
                    lines,
                    total,
                    weight,
                    placed,
                    note,
                    tags,
                    extra,
                    payment,
                    color,
                    version,
                    any,
                    rating,
                    additionalProperties);
        }
    }
}
