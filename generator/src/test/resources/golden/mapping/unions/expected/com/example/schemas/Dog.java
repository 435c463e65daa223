package com.example.schemas;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.asyncapigen.runtime.model.MissingMembers;
import io.asyncapigen.runtime.model.Required;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Schema {@code #/components/schemas/Dog}.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({
        "kind",
        "bark"
})
@Generated("io.asyncapigen")
public record Dog(@JsonProperty(value = "kind", required = true) String kind,
        @JsonProperty("bark") @Nullable String bark) implements Pet {
    public Dog {
        Required.check("kind", kind);
    }

    public static Builder builder() {
        return new Builder();
    }

    /**
     * A builder that starts with the values of this one.
     */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.kind = this.kind;
        builder.bark = this.bark;
        return builder;
    }

    /**
     * Builds {@link Dog}. Not thread-safe.
     */
    public static final class Builder {
        private @Nullable String kind;

        private @Nullable String bark;

        private Builder() {
        }

        public Builder kind(String kind) {
            this.kind = kind;
            return this;
        }

        public Builder bark(@Nullable String bark) {
            this.bark = bark;
            return this;
        }

        /**
         * The {@link Dog}.
         *
         * @throws IllegalStateException when a required member is missing; it names all of them
         */
        public Dog build() {
            MissingMembers.of("Dog")
                    .require("kind", kind)
                    .check();
            return new Dog(kind, bark);
        }
    }
}
