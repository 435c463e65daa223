package com.example.schemas;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.asyncapigen.runtime.model.Copies;
import io.asyncapigen.runtime.model.MissingMembers;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Schema {@code #/channels/parcels/messages/parcel-scanned/payload}.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({
        "addresses",
        "sender"
})
@Generated("io.asyncapigen")
public record ParcelScannedPayload(
        @JsonProperty(value = "addresses", required = true) List<ParcelScannedPayloadAddress> addresses,
        @JsonProperty("sender") @Nullable ParcelScannedPayloadSender sender) {
    public ParcelScannedPayload {
        addresses = Copies.list("addresses", addresses);
    }

    public static Builder builder() {
        return new Builder();
    }

    /**
     * A builder that starts with the values of this one.
     */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.addresses = this.addresses;
        builder.sender = this.sender;
        return builder;
    }

    /**
     * Builds {@link ParcelScannedPayload}. Not thread-safe.
     */
    public static final class Builder {
        private @Nullable List<ParcelScannedPayloadAddress> addresses;

        private @Nullable ParcelScannedPayloadSender sender;

        private Builder() {
        }

        public Builder addresses(List<ParcelScannedPayloadAddress> addresses) {
            this.addresses = addresses;
            return this;
        }

        public Builder sender(@Nullable ParcelScannedPayloadSender sender) {
            this.sender = sender;
            return this;
        }

        /**
         * The {@link ParcelScannedPayload}.
         *
         * @throws IllegalStateException when a required member is missing; it names all of them
         */
        public ParcelScannedPayload build() {
            MissingMembers.of("ParcelScannedPayload")
                    .require("addresses", addresses)
                    .check();
            return new ParcelScannedPayload(addresses, sender);
        }
    }
}
