package com.example.schemas;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.asyncapigen.runtime.model.Copies;
import io.asyncapigen.runtime.model.MissingMembers;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Schema {@code #/components/schemas/Basket}.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({
        "lines",
        "tags",
        "prices",
        "notes",
        "matrix",
        "position",
        "labels"
})
@Generated("io.asyncapigen")
public record Basket(@JsonProperty(value = "lines", required = true) List<BasketLine> lines,
        @JsonProperty(value = "tags", required = true) Set<String> tags,
        @JsonProperty(value = "prices", required = true) Map<String, BigDecimal> prices,
        @JsonProperty("notes") @Nullable List<@Nullable String> notes,
        @JsonProperty("matrix") @Nullable List<List<Long>> matrix,
        @JsonProperty("position") @Nullable BasketPosition position,
        @JsonProperty("labels") @Nullable Map<String, String> labels) {
    public Basket {
        lines = Copies.list("lines", lines);
        tags = Copies.set("tags", tags);
        prices = Copies.map("prices", prices);
        notes = Copies.listOfNullableOrNull("notes", notes);
        matrix = Copies.listOrNull("matrix", matrix);
        labels = Copies.mapOrNull("labels", labels);
    }

    public static Builder builder() {
        return new Builder();
    }

    /**
     * A builder that starts with the values of this one.
     */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.lines = this.lines;
        builder.tags = this.tags;
        builder.prices = this.prices;
        builder.notes = this.notes;
        builder.matrix = this.matrix;
        builder.position = this.position;
        builder.labels = this.labels;
        return builder;
    }

    /**
     * Builds {@link Basket}. Not thread-safe.
     */
    public static final class Builder {
        private @Nullable List<BasketLine> lines;

        private @Nullable Set<String> tags = new LinkedHashSet<>(List.of("new", "gift"));

        private @Nullable Map<String, BigDecimal> prices;

        private @Nullable List<@Nullable String> notes;

        private @Nullable List<List<Long>> matrix;

        private @Nullable BasketPosition position;

        private @Nullable Map<String, String> labels;

        private Builder() {
        }

        public Builder lines(List<BasketLine> lines) {
            this.lines = lines;
            return this;
        }

        public Builder tags(Set<String> tags) {
            this.tags = tags;
            return this;
        }

        public Builder prices(Map<String, BigDecimal> prices) {
            this.prices = prices;
            return this;
        }

        public Builder notes(@Nullable List<@Nullable String> notes) {
            this.notes = notes;
            return this;
        }

        public Builder matrix(@Nullable List<List<Long>> matrix) {
            this.matrix = matrix;
            return this;
        }

        public Builder position(@Nullable BasketPosition position) {
            this.position = position;
            return this;
        }

        public Builder labels(@Nullable Map<String, String> labels) {
            this.labels = labels;
            return this;
        }

        /**
         * The {@link Basket}.
         *
         * @throws IllegalStateException when a required member is missing; it names all of them
         */
        public Basket build() {
            MissingMembers.of("Basket")
                    .require("lines", lines)
                    .require("tags", tags)
                    .require("prices", prices)
                    .check();
            return new Basket(lines, tags, prices, notes, matrix, position, labels);
        }
    }
}
