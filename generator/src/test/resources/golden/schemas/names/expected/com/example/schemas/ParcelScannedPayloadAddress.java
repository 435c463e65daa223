package com.example.schemas;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Schema {@code #/channels/parcels/messages/parcel-scanned/payload/properties/addresses/items}.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Generated("io.asyncapigen")
public record ParcelScannedPayloadAddress(@JsonProperty("city") @Nullable String city) {
    public static Builder builder() {
        return new Builder();
    }

    /**
     * A builder that starts with the values of this one.
     */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.city = this.city;
        return builder;
    }

    /**
     * Builds {@link ParcelScannedPayloadAddress}. Not thread-safe.
     */
    public static final class Builder {
        private @Nullable String city;

        private Builder() {
        }

        public Builder city(@Nullable String city) {
            this.city = city;
            return this;
        }

        public ParcelScannedPayloadAddress build() {
            return new ParcelScannedPayloadAddress(city);
        }
    }
}
