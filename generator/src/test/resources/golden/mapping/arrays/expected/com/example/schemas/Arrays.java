package com.example.schemas;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.asyncapigen.runtime.json.JsonValue;
import io.asyncapigen.runtime.model.Copies;
import io.asyncapigen.runtime.model.MissingMembers;
import io.asyncapigen.runtime.model.Required;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Schema {@code #/components/schemas/Arrays}.
 */
@JsonPropertyOrder({
        "names",
        "once",
        "gaps",
        "anything",
        "place"
})
@Generated("io.asyncapigen")
public record Arrays(@JsonProperty(value = "names", required = true) List<String> names,
        @JsonProperty(value = "once", required = true) Set<String> once,
        @JsonProperty(value = "gaps", required = true) List<@Nullable BigDecimal> gaps,
        @JsonProperty(value = "anything", required = true) List<JsonValue> anything,
        @JsonProperty(value = "place", required = true) Position place) {
    public Arrays {
        names = Copies.list("names", names);
        once = Copies.set("once", once);
        gaps = Copies.listOfNullable("gaps", gaps);
        anything = Copies.list("anything", anything);
        Required.check("place", place);
    }

    public static Builder builder() {
        return new Builder();
    }

    /**
     * A builder that starts with the values of this one.
     */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.names = this.names;
        builder.once = this.once;
        builder.gaps = this.gaps;
        builder.anything = this.anything;
        builder.place = this.place;
        return builder;
    }

    /**
     * Builds {@link Arrays}. Not thread-safe.
     */
    public static final class Builder {
        private @Nullable List<String> names;

        private @Nullable Set<String> once;

        private @Nullable List<@Nullable BigDecimal> gaps;

        private @Nullable List<JsonValue> anything;

        private @Nullable Position place;

        private Builder() {
        }

        public Builder names(List<String> names) {
            this.names = names;
            return this;
        }

        public Builder once(Set<String> once) {
            this.once = once;
            return this;
        }

        public Builder gaps(List<@Nullable BigDecimal> gaps) {
            this.gaps = gaps;
            return this;
        }

        public Builder anything(List<JsonValue> anything) {
            this.anything = anything;
            return this;
        }

        public Builder place(Position place) {
            this.place = place;
            return this;
        }

        /**
         * The {@link Arrays}.
         *
         * @throws IllegalStateException when a required member is missing; it names all of them
         */
        public Arrays build() {
            MissingMembers.of("Arrays")
                    .require("names", names)
                    .require("once", once)
                    .require("gaps", gaps)
                    .require("anything", anything)
                    .require("place", place)
                    .check();
            return new Arrays(names, once, gaps, anything, place);
        }
    }
}
