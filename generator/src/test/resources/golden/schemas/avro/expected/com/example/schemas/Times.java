package com.example.schemas;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.model.MissingMembers;
import io.asyncapigen.runtime.model.Required;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.UUID;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Schema {@code #/components/schemas/Times/schema}.
 */
@JsonPropertyOrder({
        "day",
        "time",
        "fineTime",
        "at",
        "fine",
        "finest",
        "local",
        "price",
        "exact",
        "uuid",
        "took",
        "wrong",
        "unknown",
        "tooPrecise"
})
@Generated("io.asyncapigen")
public record Times(@JsonProperty(value = "day", required = true) LocalDate day,
        @JsonProperty(value = "time", required = true) LocalTime time,
        @JsonProperty(value = "fineTime", required = true) LocalTime fineTime,
        @JsonProperty(value = "at", required = true) Instant at,
        @JsonProperty(value = "fine", required = true) @Nullable Instant fine,
        @JsonProperty(value = "finest", required = true) Instant finest,
        @JsonProperty(value = "local", required = true) LocalDateTime local,
        @JsonProperty(value = "price", required = true) BigDecimal price,
        @JsonProperty(value = "exact", required = true) BigDecimal exact,
        @JsonProperty(value = "uuid", required = true) UUID uuid,
        @JsonProperty(value = "took", required = true) String took,
        @JsonProperty(value = "wrong", required = true) String wrong,
        @JsonProperty(value = "unknown", required = true) long unknown,
        @JsonProperty(value = "tooPrecise", required = true) Binary tooPrecise) {
    public Times {
        Required.check("day", day);
        Required.check("time", time);
        Required.check("fineTime", fineTime);
        Required.check("at", at);
        Required.check("finest", finest);
        Required.check("local", local);
        Required.check("price", price);
        Required.check("exact", exact);
        Required.check("uuid", uuid);
        Required.check("took", took);
        Required.check("wrong", wrong);
        Required.check("tooPrecise", tooPrecise);
    }

    public static Builder builder() {
        return new Builder();
    }

    /**
     * A builder that starts with the values of this one.
     */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.day = this.day;
        builder.time = this.time;
        builder.fineTime = this.fineTime;
        builder.at = this.at;
        builder.fine = this.fine;
        builder.finest = this.finest;
        builder.local = this.local;
        builder.price = this.price;
        builder.exact = this.exact;
        builder.uuid = this.uuid;
        builder.took = this.took;
        builder.wrong = this.wrong;
        builder.unknown = this.unknown;
        builder.tooPrecise = this.tooPrecise;
        return builder;
    }

    /**
     * Builds {@link Times}. Not thread-safe.
     */
    public static final class Builder {
        private @Nullable LocalDate day;

        private @Nullable LocalTime time;

        private @Nullable LocalTime fineTime;

        private @Nullable Instant at;

        private @Nullable Instant fine;

        private @Nullable Instant finest;

        private @Nullable LocalDateTime local;

        private @Nullable BigDecimal price;

        private @Nullable BigDecimal exact;

        private @Nullable UUID uuid;

        private @Nullable String took;

        private @Nullable String wrong;

        private @Nullable Long unknown;

        private @Nullable Binary tooPrecise;

        private Builder() {
        }

        public Builder day(LocalDate day) {
            this.day = day;
            return this;
        }

        public Builder time(LocalTime time) {
            this.time = time;
            return this;
        }

        public Builder fineTime(LocalTime fineTime) {
            this.fineTime = fineTime;
            return this;
        }

        public Builder at(Instant at) {
            this.at = at;
            return this;
        }

        public Builder fine(@Nullable Instant fine) {
            this.fine = fine;
            return this;
        }

        public Builder finest(Instant finest) {
            this.finest = finest;
            return this;
        }

        public Builder local(LocalDateTime local) {
            this.local = local;
            return this;
        }

        public Builder price(BigDecimal price) {
            this.price = price;
            return this;
        }

        public Builder exact(BigDecimal exact) {
            this.exact = exact;
            return this;
        }

        public Builder uuid(UUID uuid) {
            this.uuid = uuid;
            return this;
        }

        public Builder took(String took) {
            this.took = took;
            return this;
        }

        public Builder wrong(String wrong) {
            this.wrong = wrong;
            return this;
        }

        public Builder unknown(long unknown) {
            this.unknown = unknown;
            return this;
        }

        public Builder tooPrecise(Binary tooPrecise) {
            this.tooPrecise = tooPrecise;
            return this;
        }

        /**
         * The {@link Times}.
         *
         * @throws IllegalStateException when a required member is missing; it names all of them
         */
        public Times build() {
            MissingMembers.of("Times")
                    .require("day", day)
                    .require("time", time)
                    .require("fineTime", fineTime)
                    .require("at", at)
                    .require("finest", finest)
                    .require("local", local)
                    .require("price", price)
                    .require("exact", exact)
                    .require("uuid", uuid)
                    .require("took", took)
                    .require("wrong", wrong)
                    .require("unknown", unknown)
                    .require("tooPrecise", tooPrecise)
                    .check();
            return new Times(
                    day,
                    time,
                    fineTime,
                    at,
                    fine,
                    finest,
                    local,
                    price,
                    exact,
                    uuid,
                    took,
                    wrong,
                    unknown,
                    tooPrecise);
        }
    }
}
