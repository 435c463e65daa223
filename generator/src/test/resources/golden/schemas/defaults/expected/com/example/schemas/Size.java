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
import java.util.Map;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Schema {@code #/components/schemas/Size}.
 *
 * @param additionalProperties the members that the schema does not name
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({
        "unit",
        "width",
        "height",
        "labels"
})
@Generated("io.asyncapigen")
public record Size(@JsonProperty(value = "unit", required = true) SizeUnit unit,
        @JsonProperty(value = "width", required = true) int width,
        @JsonProperty("height") @Nullable Long height,
        @JsonProperty("labels") @Nullable Map<String, String> labels,
        @JsonAnyGetter @JsonAnySetter Map<String, JsonValue> additionalProperties) implements BoxValue, BoxContent {
    public Size {
        Required.check("unit", unit);
        labels = Copies.mapOrNull("labels", labels);
        additionalProperties = Copies.mapOfJsonOrEmpty("additionalProperties", additionalProperties);
    }

    /**
     * Without further members.
     */
    public Size(SizeUnit unit, int width, @Nullable Long height,
            @Nullable Map<String, String> labels) {
        this(unit, width, height, labels, JsonObject.NO_MEMBERS);
    }

    public static Builder builder() {
        return new Builder();
    }

    /**
     * A builder that starts with the values of this one.
     */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.unit = this.unit;
        builder.width = this.width;
        builder.height = this.height;
        builder.labels = this.labels;
        builder.additionalProperties = this.additionalProperties;
        return builder;
    }

    /**
     * Builds {@link Size}. Not thread-safe.
     */
    public static final class Builder {
        private @Nullable SizeUnit unit;

        private @Nullable Integer width;

        private @Nullable Long height = 7L;

        private @Nullable Map<String, String> labels;

        private Map<String, JsonValue> additionalProperties = JsonObject.NO_MEMBERS;

        private Builder() {
        }

        public Builder unit(SizeUnit unit) {
            this.unit = unit;
            return this;
        }

        public Builder width(int width) {
            this.width = width;
            return this;
        }

        public Builder height(@Nullable Long height) {
            this.height = height;
            return this;
        }

        public Builder labels(@Nullable Map<String, String> labels) {
            this.labels = labels;
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
         * The {@link Size}.
         *
         * @throws IllegalStateException when a required member is missing; it names all of them
         */
        public Size build() {
            MissingMembers.of("Size")
                    .require("unit", unit)
                    .require("width", width)
                    .check();
            return new Size(unit, width, height, labels, additionalProperties);
        }
    }
}
