package com.example.schemas;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.asyncapigen.runtime.json.JsonValue;
import io.asyncapigen.runtime.model.MissingMembers;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Schema {@code #/components/schemas/Anything}.
 *
 * @param untyped whatever
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({
        "any",
        "untyped",
        "none",
        "free"
})
@Generated("io.asyncapigen")
public record Anything(@JsonProperty(value = "any", required = true) JsonValue any,
        @JsonProperty(value = "untyped", required = true) JsonValue untyped,
        @JsonProperty("none") @Nullable JsonValue none,
        @JsonProperty("free") @Nullable JsonValue free) {
    public Anything {
        any = JsonValue.of(any);
        untyped = JsonValue.of(untyped);
    }

    public static Builder builder() {
        return new Builder();
    }

    /**
     * A builder that starts with the values of this one.
     */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.any = this.any;
        builder.untyped = this.untyped;
        builder.none = this.none;
        builder.free = this.free;
        return builder;
    }

    /**
     * Builds {@link Anything}. Not thread-safe.
     */
    public static final class Builder {
        private @Nullable JsonValue any;

        private @Nullable JsonValue untyped;

        private @Nullable JsonValue none;

        private @Nullable JsonValue free;

        private Builder() {
        }

        public Builder any(JsonValue any) {
            this.any = JsonValue.of(any);
            return this;
        }

        /**
         * whatever
         */
        public Builder untyped(JsonValue untyped) {
            this.untyped = JsonValue.of(untyped);
            return this;
        }

        public Builder none(@Nullable JsonValue none) {
            this.none = none;
            return this;
        }

        public Builder free(@Nullable JsonValue free) {
            this.free = free;
            return this;
        }

        /**
         * The {@link Anything}.
         *
         * @throws IllegalStateException when a required member is missing; it names all of them
         */
        public Anything build() {
            MissingMembers.of("Anything")
                    .require("any", any)
                    .require("untyped", untyped)
                    .check();
            return new Anything(any, untyped, none, free);
        }
    }
}
