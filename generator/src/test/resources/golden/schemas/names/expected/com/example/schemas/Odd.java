package com.example.schemas;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.asyncapigen.runtime.model.MissingMembers;
import io.asyncapigen.runtime.model.Required;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Schema {@code #/components/schemas/Odd}.
 */
@JsonPropertyOrder({
        "class",
        "hash_code",
        "hashCode",
        "user id",
        "user_id",
        "📦",
        "2nd"
})
@Generated("io.asyncapigen")
public record Odd(@JsonProperty(value = "class", required = true) String class_,
        @JsonProperty(value = "hash_code", required = true) String hashCode_,
        @JsonProperty(value = "hashCode", required = true) String hashCode_2,
        @JsonProperty(value = "user id", required = true) String userId,
        @JsonProperty(value = "user_id", required = true) String userId2,
        @JsonProperty(value = "📦", required = true) String package_,
        @JsonProperty(value = "2nd", required = true) String _2nd) {
    public Odd {
        Required.check("class_", class_);
        Required.check("hashCode_", hashCode_);
        Required.check("hashCode_2", hashCode_2);
        Required.check("userId", userId);
        Required.check("userId2", userId2);
        Required.check("package_", package_);
        Required.check("_2nd", _2nd);
    }

    public static Builder builder() {
        return new Builder();
    }

    /**
     * A builder that starts with the values of this one.
     */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.class_ = this.class_;
        builder.hashCode_ = this.hashCode_;
        builder.hashCode_2 = this.hashCode_2;
        builder.userId = this.userId;
        builder.userId2 = this.userId2;
        builder.package_ = this.package_;
        builder._2nd = this._2nd;
        return builder;
    }

    /**
     * Builds {@link Odd}. Not thread-safe.
     */
    public static final class Builder {
        private @Nullable String class_;

        private @Nullable String hashCode_;

        private @Nullable String hashCode_2;

        private @Nullable String userId;

        private @Nullable String userId2;

        private @Nullable String package_;

        private @Nullable String _2nd;

        private Builder() {
        }

        public Builder class_(String class_) {
            this.class_ = class_;
            return this;
        }

        public Builder hashCode_(String hashCode_) {
            this.hashCode_ = hashCode_;
            return this;
        }

        public Builder hashCode_2(String hashCode_2) {
            this.hashCode_2 = hashCode_2;
            return this;
        }

        public Builder userId(String userId) {
            this.userId = userId;
            return this;
        }

        public Builder userId2(String userId2) {
            this.userId2 = userId2;
            return this;
        }

        public Builder package_(String package_) {
            this.package_ = package_;
            return this;
        }

        public Builder _2nd(String _2nd) {
            this._2nd = _2nd;
            return this;
        }

        /**
         * The {@link Odd}.
         *
         * @throws IllegalStateException when a required member is missing; it names all of them
         */
        public Odd build() {
            MissingMembers.of("Odd")
                    .require("class_", class_)
                    .require("hashCode_", hashCode_)
                    .require("hashCode_2", hashCode_2)
                    .require("userId", userId)
                    .require("userId2", userId2)
                    .require("package_", package_)
                    .require("_2nd", _2nd)
                    .check();
            return new Odd(class_, hashCode_, hashCode_2, userId, userId2, package_, _2nd);
        }
    }
}
