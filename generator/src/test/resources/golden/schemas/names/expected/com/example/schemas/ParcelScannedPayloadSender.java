package com.example.schemas;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Schema {@code #/channels/parcels/messages/parcel-scanned/payload/properties/sender}.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Generated("io.asyncapigen")
public record ParcelScannedPayloadSender(@JsonProperty("name") @Nullable String name) {
    public static Builder builder() {
        return new Builder();
    }

    /**
     * A builder that starts with the values of this one.
     */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.name = this.name;
        return builder;
    }

    /**
     * Builds {@link ParcelScannedPayloadSender}. Not thread-safe.
     */
    public static final class Builder {
        private @Nullable String name;

        private Builder() {
        }

        public Builder name(@Nullable String name) {
            this.name = name;
            return this;
        }

        public ParcelScannedPayloadSender build() {
            return new ParcelScannedPayloadSender(name);
        }
    }
}
