package com.example.schemas;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.asyncapigen.runtime.json.JsonObject;
import io.asyncapigen.runtime.json.JsonValue;
import io.asyncapigen.runtime.model.Copies;
import java.util.Map;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Schema {@code #/components/schemas/Plain}.
 *
 * @param additionalProperties the members that the schema does not name
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Generated("io.asyncapigen")
public record Plain(@JsonProperty("note") @Nullable String note,
        @JsonAnyGetter @JsonAnySetter Map<String, JsonValue> additionalProperties) {
    public Plain {
        additionalProperties = Copies.mapOfJsonOrEmpty("additionalProperties", additionalProperties);
    }

    /**
     * Without further members.
     */
    public Plain(@Nullable String note) {
        this(note, JsonObject.NO_MEMBERS);
    }

    public static Builder builder() {
        return new Builder();
    }

    /**
     * A builder that starts with the values of this one.
     */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.note = this.note;
        builder.additionalProperties = this.additionalProperties;
        return builder;
    }

    /**
     * Builds {@link Plain}. Not thread-safe.
     */
    public static final class Builder {
        private @Nullable String note;

        private Map<String, JsonValue> additionalProperties = JsonObject.NO_MEMBERS;

        private Builder() {
        }

        public Builder note(@Nullable String note) {
            this.note = note;
            return this;
        }

        /**
         * The members that the schema does not name.
         */
        public Builder additionalProperties(Map<String, JsonValue> additionalProperties) {
            this.additionalProperties = additionalProperties;
            return this;
        }

        public Plain build() {
            return new Plain(note, additionalProperties);
        }
    }
}
