package com.example.schemas;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.asyncapigen.runtime.Maybe;
import io.asyncapigen.runtime.model.Constants;
import io.asyncapigen.runtime.model.Required;
import java.time.OffsetDateTime;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Schema {@code #/components/schemas/Marked}.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({
        "kind",
        "until",
        "secret"
})
@Generated("io.asyncapigen")
public record Marked(
        @JsonProperty("until") @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = Maybe.Absent.class) Maybe<OffsetDateTime> until,
        @JsonProperty("secret") @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = Maybe.Absent.class) Maybe<String> secret) {
    public Marked {
        Required.check("until", until);
        Required.check("secret", secret);
    }

    @Override
    @Deprecated
    public Maybe<OffsetDateTime> until() {
        return until;
    }

    @JsonCreator(
            mode = JsonCreator.Mode.DELEGATING
    )
    private static Marked read(Builder builder) {
        return builder.build();
    }

    /**
     * Always {@code "marked"}.
     */
    @JsonProperty("kind")
    public String kind() {
        return "marked";
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
        builder.until = this.until;
        builder.secret = this.secret;
        return builder;
    }

    @Override
    public String toString() {
        return "Marked[until=" + until
                + ", secret=***]";
    }

    /**
     * Builds {@link Marked}. Not thread-safe.
     */
    public static final class Builder {
        private Maybe<OffsetDateTime> until = Maybe.absent();

        private Maybe<String> secret = Maybe.absent();

        private Builder() {
        }

        @JsonProperty("until")
        private void until(@Nullable OffsetDateTime until) {
            this.until = Maybe.ofNullable(until);
        }

        @Deprecated
        public Builder until(Maybe<OffsetDateTime> until) {
            this.until = until;
            return this;
        }

        @JsonProperty("secret")
        private void secret(@Nullable String secret) {
            this.secret = Maybe.ofNullable(secret);
        }

        public Builder secret(Maybe<String> secret) {
            this.secret = secret;
            return this;
        }

        @JsonProperty(
                value = "kind",
                required = true
        )
        private void kind(String kind) {
            Constants.check("kind", "marked", kind);
        }

        /**
         * The {@link Marked}.
         */
        public Marked build() {
            return new Marked(until, secret);
        }
    }
}
