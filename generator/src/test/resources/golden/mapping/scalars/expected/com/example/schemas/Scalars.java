package com.example.schemas;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.model.MissingMembers;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.Objects;
import java.util.UUID;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Schema {@code #/components/schemas/Scalars}.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({
        "text",
        "at",
        "day",
        "time",
        "id",
        "link",
        "image",
        "span",
        "mail",
        "instant",
        "count",
        "small",
        "huge",
        "exact",
        "single",
        "precise",
        "flag"
})
@Generated("io.asyncapigen")
public record Scalars(@JsonProperty(value = "text", required = true) String text,
        @JsonProperty("at") @Nullable OffsetDateTime at,
        @JsonProperty("day") @Nullable LocalDate day,
        @JsonProperty("time") @Nullable OffsetTime time, @JsonProperty("id") @Nullable UUID id,
        @JsonProperty("link") @Nullable URI link, @JsonProperty("image") @Nullable Binary image,
        @JsonProperty("span") @Nullable String span, @JsonProperty("mail") @Nullable String mail,
        @JsonProperty("instant") @Nullable Instant instant,
        @JsonProperty(value = "count", required = true) long count,
        @JsonProperty(value = "small", required = true) int small,
        @JsonProperty(value = "huge", required = true) BigInteger huge,
        @JsonProperty(value = "exact", required = true) BigDecimal exact,
        @JsonProperty(value = "single", required = true) float single,
        @JsonProperty(value = "precise", required = true) double precise,
        @JsonProperty(value = "flag", required = true) boolean flag) {
    public Scalars {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(huge, "huge");
        Objects.requireNonNull(exact, "exact");
    }

    public static Builder builder() {
        return new Builder();
    }

    /**
     * A builder that starts with the values of this one.
     */
    public Builder toBuilder() {
        return new Builder()
                .text(text)
                .at(at)
                .day(day)
                .time(time)
                .id(id)
                .link(link)
                .image(image)
                .span(span)
                .mail(mail)
                .instant(instant)
                .count(count)
                .small(small)
                .huge(huge)
                .exact(exact)
                .single(single)
                .precise(precise)
                .flag(flag);
    }

    /**
     * Puts a {@link Scalars} together. Not thread-safe.
     */
    public static final class Builder {
        private @Nullable String text;

        private @Nullable OffsetDateTime at;

        private @Nullable LocalDate day;

        private @Nullable OffsetTime time;

        private @Nullable UUID id;

        private @Nullable URI link;

        private @Nullable Binary image;

        private @Nullable String span;

        private @Nullable String mail;

        private @Nullable Instant instant;

        private @Nullable Long count;

        private @Nullable Integer small;

        private @Nullable BigInteger huge;

        private @Nullable BigDecimal exact;

        private @Nullable Float single;

        private @Nullable Double precise;

        private @Nullable Boolean flag;

        private Builder() {
        }

        public Builder text(String text) {
            this.text = text;
            return this;
        }

        public Builder at(@Nullable OffsetDateTime at) {
            this.at = at;
            return this;
        }

        public Builder day(@Nullable LocalDate day) {
            this.day = day;
            return this;
        }

        public Builder time(@Nullable OffsetTime time) {
            this.time = time;
            return this;
        }

        public Builder id(@Nullable UUID id) {
            this.id = id;
            return this;
        }

        public Builder link(@Nullable URI link) {
            this.link = link;
            return this;
        }

        public Builder image(@Nullable Binary image) {
            this.image = image;
            return this;
        }

        public Builder span(@Nullable String span) {
            this.span = span;
            return this;
        }

        public Builder mail(@Nullable String mail) {
            this.mail = mail;
            return this;
        }

        public Builder instant(@Nullable Instant instant) {
            this.instant = instant;
            return this;
        }

        public Builder count(long count) {
            this.count = count;
            return this;
        }

        public Builder small(int small) {
            this.small = small;
            return this;
        }

        public Builder huge(BigInteger huge) {
            this.huge = huge;
            return this;
        }

        public Builder exact(BigDecimal exact) {
            this.exact = exact;
            return this;
        }

        public Builder single(float single) {
            this.single = single;
            return this;
        }

        public Builder precise(double precise) {
            this.precise = precise;
            return this;
        }

        public Builder flag(boolean flag) {
            this.flag = flag;
            return this;
        }

        /**
         * The {@link Scalars}.
         *
         * @throws IllegalStateException when a required member is missing; it names all of them
         */
        public Scalars build() {
            MissingMembers.of("Scalars")
                    .require("text", text)
                    .require("count", count)
                    .require("small", small)
                    .require("huge", huge)
                    .require("exact", exact)
                    .require("single", single)
                    .require("precise", precise)
                    .require("flag", flag)
                    .check();
            return new Scalars(
                    text,
                    at,
                    day,
                    time,
                    id,
                    link,
                    image,
                    span,
                    mail,
                    instant,
                    count,
                    small,
                    huge,
                    exact,
                    single,
                    precise,
                    flag);
        }
    }
}
