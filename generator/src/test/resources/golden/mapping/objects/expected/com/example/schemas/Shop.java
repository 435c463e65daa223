package com.example.schemas;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
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
        "rooms",
        "others"
})
@Generated("io.asyncapigen")
public record Shop(@JsonProperty("rooms") @Nullable Map<String, Long> rooms,
        @JsonProperty("others") @Nullable Map<String, JsonValue> others,
        @JsonAnyGetter @JsonAnySetter Map<String, JsonValue> additionalProperties) {
    public Shop {
        rooms = rooms == null ? null : Copies.map("rooms", rooms);
        others = others == null ? null : Copies.map("others", others);
        additionalProperties = Copies.mapOfJsonOrEmpty("additionalProperties", additionalProperties);
    }

    /**
     * Without further members.
     */
    public Shop(@Nullable Map<String, Long> rooms, @Nullable Map<String, JsonValue> others) {
        this(rooms, others, Map.of());
    }

    public static Builder builder() {
        return new Builder();
    }

    /**
     * A builder that starts with the values of this one.
     */
    public Builder toBuilder() {
        return new Builder()
                .rooms(rooms)
                .others(others)
                .additionalProperties(additionalProperties);
    }

    /**
     * Puts a {@link Shop} together. Not thread-safe.
     */
    public static final class Builder {
        private @Nullable Map<String, Long> rooms;

        private @Nullable Map<String, JsonValue> others;

        private Map<String, JsonValue> additionalProperties = Map.of();

        private Builder() {
        }

        public Builder rooms(@Nullable Map<String, Long> rooms) {
            this.rooms = rooms;
            return this;
        }

        public Builder others(@Nullable Map<String, JsonValue> others) {
            this.others = others;
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
            return new Shop(rooms, others, additionalProperties);
        }
    }
}
