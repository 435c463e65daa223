package com.example.schemas;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.asyncapigen.runtime.model.MissingMembers;
import io.asyncapigen.runtime.model.Required;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * A parcel on its way.
 *
 * <p>What a customer <i>sent</i>, {@code as is} &#42;&#47; and &#123;&#64;code x}.
 *
 * <ul>
 *   <li>fragile
 *   <li>or not
 * </ul>
 *
 * <p>Schema {@code #/components/schemas/Parcel}.
 *
 * <p>Example: <code>{"id":"p1"}</code>
 *
 * @param id the number on the label <p>unique in a year
 * @param old no longer used
 * @param stamp Where it was last seen. <p>Read-only. <p>Example: {@code "Ghent"}.
 * @param pin Write-only.
 * @see <a href="https://example.com/parcels">All about parcels</a>
 */
@SuppressWarnings("deprecation")
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({
        "id",
        "old",
        "stamp",
        "pin",
        "former"
})
@Generated("io.asyncapigen")
public record Parcel(@JsonProperty(value = "id", required = true) String id,
        @JsonProperty("old") @Nullable String old, @JsonProperty("stamp") @Nullable String stamp,
        @JsonProperty("pin") @Nullable String pin,
        @JsonProperty("former") @Nullable Former former) {
    public Parcel {
        Required.check("id", id);
    }

    @Override
    @Deprecated
    public @Nullable String old() {
        return old;
    }

    public static Builder builder() {
        return new Builder();
    }

    /**
     * A builder that starts with the values of this one.
     */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.id = this.id;
        builder.old = this.old;
        builder.stamp = this.stamp;
        builder.pin = this.pin;
        builder.former = this.former;
        return builder;
    }

    /**
     * Builds {@link Parcel}. Not thread-safe.
     */
    public static final class Builder {
        private @Nullable String id;

        private @Nullable String old;

        private @Nullable String stamp;

        private @Nullable String pin;

        private @Nullable Former former;

        private Builder() {
        }

        /**
         * the number on the label
         *
         * <p>unique in a year
         */
        public Builder id(String id) {
            this.id = id;
            return this;
        }

        /**
         * no longer used
         */
        @Deprecated
        public Builder old(@Nullable String old) {
            this.old = old;
            return this;
        }

        /**
         * Where it was last seen.
         *
         * <p>Read-only.
         *
         * <p>Example: {@code "Ghent"}.
         */
        public Builder stamp(@Nullable String stamp) {
            this.stamp = stamp;
            return this;
        }

        /**
         * Write-only.
         */
        public Builder pin(@Nullable String pin) {
            this.pin = pin;
            return this;
        }

        public Builder former(@Nullable Former former) {
            this.former = former;
            return this;
        }

        /**
         * The {@link Parcel}.
         *
         * @throws IllegalStateException when a required member is missing; it names all of them
         */
        public Parcel build() {
            MissingMembers.of("Parcel")
                    .require("id", id)
                    .check();
            return new Parcel(id, old, stamp, pin, former);
        }
    }
}
