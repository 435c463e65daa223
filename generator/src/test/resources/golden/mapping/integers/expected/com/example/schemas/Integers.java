package com.example.schemas;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.asyncapigen.runtime.model.MissingMembers;
import io.asyncapigen.runtime.model.Required;
import java.math.BigInteger;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Schema {@code #/components/schemas/Integers}.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({
        "count",
        "small",
        "wide",
        "huge",
        "grown",
        "unsigned",
        "bounded",
        "level",
        "port",
        "total",
        "some"
})
@Generated("io.asyncapigen")
public record Integers(@JsonProperty(value = "count", required = true) long count,
        @JsonProperty(value = "small", required = true) int small,
        @JsonProperty(value = "wide", required = true) long wide,
        @JsonProperty(value = "huge", required = true) BigInteger huge,
        @JsonProperty(value = "grown", required = true) long grown,
        @JsonProperty(value = "unsigned", required = true) BigInteger unsigned,
        @JsonProperty(value = "bounded", required = true) long bounded,
        @JsonProperty(value = "level", required = true) int level,
        @JsonProperty(value = "port", required = true) int port,
        @JsonProperty(value = "total", required = true) long total,
        @JsonProperty("some") @Nullable Long some) {
    public Integers {
        Required.check("huge", huge);
        Required.check("unsigned", unsigned);
    }

    public static Builder builder() {
        return new Builder();
    }

    /**
     * A builder that starts with the values of this one.
     */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.count = this.count;
        builder.small = this.small;
        builder.wide = this.wide;
        builder.huge = this.huge;
        builder.grown = this.grown;
        builder.unsigned = this.unsigned;
        builder.bounded = this.bounded;
        builder.level = this.level;
        builder.port = this.port;
        builder.total = this.total;
        builder.some = this.some;
        return builder;
    }

    /**
     * Builds {@link Integers}. Not thread-safe.
     */
    public static final class Builder {
        private @Nullable Long count;

        private @Nullable Integer small;

        private @Nullable Long wide;

        private @Nullable BigInteger huge;

        private @Nullable Long grown;

        private @Nullable BigInteger unsigned;

        private @Nullable Long bounded;

        private @Nullable Integer level;

        private @Nullable Integer port;

        private @Nullable Long total;

        private @Nullable Long some;

        private Builder() {
        }

        public Builder count(long count) {
            this.count = count;
            return this;
        }

        public Builder small(int small) {
            this.small = small;
            return this;
        }

        public Builder wide(long wide) {
            this.wide = wide;
            return this;
        }

        public Builder huge(BigInteger huge) {
            this.huge = huge;
            return this;
        }

        public Builder grown(long grown) {
            this.grown = grown;
            return this;
        }

        public Builder unsigned(BigInteger unsigned) {
            this.unsigned = unsigned;
            return this;
        }

        public Builder bounded(long bounded) {
            this.bounded = bounded;
            return this;
        }

        public Builder level(int level) {
            this.level = level;
            return this;
        }

        public Builder port(int port) {
            this.port = port;
            return this;
        }

        public Builder total(long total) {
            this.total = total;
            return this;
        }

        public Builder some(@Nullable Long some) {
            this.some = some;
            return this;
        }

        /**
         * The {@link Integers}.
         *
         * @throws IllegalStateException when a required member is missing; it names all of them
         */
        public Integers build() {
            MissingMembers.of("Integers")
                    .require("count", count)
                    .require("small", small)
                    .require("wide", wide)
                    .require("huge", huge)
                    .require("grown", grown)
                    .require("unsigned", unsigned)
                    .require("bounded", bounded)
                    .require("level", level)
                    .require("port", port)
                    .require("total", total)
                    .check();
            return new Integers(count, small, wide, huge, grown, unsigned, bounded, level, port, total, some);
        }
    }
}
