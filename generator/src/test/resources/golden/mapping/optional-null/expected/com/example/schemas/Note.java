package com.example.schemas;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.asyncapigen.runtime.Maybe;
import io.asyncapigen.runtime.model.MissingMembers;
import io.asyncapigen.runtime.model.Required;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Schema {@code #/components/schemas/Note}.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({
        "id",
        "text",
        "tag"
})
@Generated("io.asyncapigen")
public record Note(@JsonProperty(value = "id", required = true) String id,
        @JsonProperty("text") @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = Maybe.Absent.class) Maybe<String> text,
        @JsonProperty("tag") @Nullable String tag) {
    public Note {
        Required.check("id", id);
        Required.check("text", text);
    }

    @JsonCreator(
            mode = JsonCreator.Mode.DELEGATING
    )
    private static Note read(Builder builder) {
        return builder.build();
    }

    public static Builder builder() {
        Builder builder = new Builder();
        return builder;
    }

    /**
     * A builder that starts with the values of this one.
     */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.id = this.id;
        builder.text = this.text;
        builder.tag = this.tag;
        return builder;
    }

    /**
     * Builds {@link Note}. Not thread-safe.
     */
    public static final class Builder {
        private @Nullable String id;

        private Maybe<String> text = Maybe.absent();

        private @Nullable String tag;

        private Builder() {
        }

        @JsonProperty(
                value = "id",
                required = true
        )
        public Builder id(String id) {
            this.id = id;
            return this;
        }

        @JsonProperty("text")
        private void text(@Nullable String text) {
            this.text = Maybe.ofNullable(text);
        }

        public Builder text(Maybe<String> text) {
            this.text = text;
            return this;
        }

        @JsonProperty("tag")
        public Builder tag(@Nullable String tag) {
            this.tag = tag;
            return this;
        }

        /**
         * The {@link Note}.
         *
         * @throws IllegalStateException when a required member is missing; it names all of them
         */
        public Note build() {
            MissingMembers missing = MissingMembers.of("Note");
            missing.require("id", this.id);
            missing.check();
            return new Note(id, text, tag);
        }
    }
}
