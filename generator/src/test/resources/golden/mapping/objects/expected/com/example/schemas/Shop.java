package com.example.schemas;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.asyncapigen.runtime.json.JsonObject;
import io.asyncapigen.runtime.json.JsonValue;
import io.asyncapigen.runtime.model.Copies;
import java.util.Map;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Schema {@code #/components/schemas/Shop}.
 *
 * @param additionalProperties the members that the schema does not name
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({
        "name",
        "address"
})
@Generated("io.asyncapigen")
public record Shop(@JsonProperty("name") @Nullable String name,
        @JsonProperty("address") @Nullable Address address,
        @JsonAnyGetter @JsonAnySetter Map<String, JsonValue> additionalProperties) {
    public Shop {
        additionalProperties = Copies.mapOfJsonOrEmpty("additionalProperties", additionalProperties);
    }

    /**
     * Without further members.
     */
    public Shop(@Nullable String name, @Nullable Address address) {
        this(name, address, JsonObject.NO_MEMBERS);
    }

    public static Builder builder() {
        return new Builder();
    }

    /**
     * A builder that starts with the values of this one.
     */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.name = this.name;
        builder.address = this.address;
        builder.additionalProperties = this.additionalProperties;
        return builder;
    }

    /**
     * Builds {@link Shop}. Not thread-safe.
     */
    public static final class Builder {
        private @Nullable String name;

        private @Nullable Address address;

        private Map<String, JsonValue> additionalProperties = JsonObject.NO_MEMBERS;

        private Builder() {
        }

        public Builder name(@Nullable String name) {
            this.name = name;
            return this;
        }

        public Builder address(@Nullable Address address) {
            this.address = address;
            return this;
        }

        /**
         * The members that the schema does not name.
         */
        public Builder additionalProperties(Map<String, JsonValue> additionalProperties) {
            this.additionalProperties = additionalProperties;
            return this;
        }

        public Shop build() {
            return new Shop(name, address, additionalProperties);
        }
    }
}
