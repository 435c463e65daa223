package com.example.schemas;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Schema {@code #/channels/parcels/messages/parcel-scanned/headers}.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Generated("io.asyncapigen")
public record ParcelScannedHeaders(@JsonProperty("trace-id") @Nullable String traceId) {
    public static Builder builder() {
        return new Builder();
    }

    /**
     * A builder that starts with the values of this one.
     */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.traceId = this.traceId;
        return builder;
    }

    /**
     * Builds {@link ParcelScannedHeaders}. Not thread-safe.
     */
    public static final class Builder {
        private @Nullable String traceId;

        private Builder() {
        }

        public Builder traceId(@Nullable String traceId) {
            this.traceId = traceId;
            return this;
        }

        public ParcelScannedHeaders build() {
            return new ParcelScannedHeaders(traceId);
        }
    }
}
