package com.example.schemas;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.asyncapigen.runtime.model.Constants;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Schema {@code #/components/schemas/Signal}.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({
        "kind",
        "stop",
        "unit"
})
@Generated("io.asyncapigen")
public record Signal(@JsonProperty("stop") @Nullable SignalStop stop,
        @JsonProperty("unit") @Nullable SignalUnit unit) {
    @JsonCreator
    private static Signal read(@JsonProperty(value = "kind", required = true) String kind,
            @JsonProperty("stop") @Nullable SignalStop stop,
            @JsonProperty("unit") @Nullable SignalUnit unit) {
        Constants.check("kind", "signal", kind);
        return new Signal(stop, unit);
    }

    /**
     * Always {@code "signal"}.
     */
    @JsonProperty("kind")
    public String kind() {
        return "signal";
    }

    public static Builder builder() {
        return new Builder();
    }

    /**
     * A builder that starts with the values of this one.
     */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.stop = this.stop;
        builder.unit = this.unit;
        return builder;
    }

    /**
     * Builds {@link Signal}. Not thread-safe.
     */
    public static final class Builder {
        private @Nullable SignalStop stop;

        private @Nullable SignalUnit unit;

        private Builder() {
        }

        public Builder stop(@Nullable SignalStop stop) {
            this.stop = stop;
            return this;
        }

        public Builder unit(@Nullable SignalUnit unit) {
            this.unit = unit;
            return this;
        }

        public Signal build() {
            return new Signal(stop, unit);
        }
    }
}
