package com.example.schemas;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.json.JsonValue;
import io.asyncapigen.runtime.model.MissingMembers;
import io.asyncapigen.runtime.model.Required;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.UUID;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Schema {@code #/components/schemas/Formats}.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({
        "small",
        "whole",
        "huge",
        "single",
        "double",
        "exact",
        "flag",
        "at",
        "day",
        "time",
        "took",
        "uuid",
        "uri",
        "bytes",
        "mail",
        "anything"
})
@Generated("io.asyncapigen")
public record Formats(@JsonProperty(value = "small", required = true) int small,
        @JsonProperty(value = "whole", required = true) long whole,
        @JsonProperty(value = "huge", required = true) BigInteger huge,
        @JsonProperty(value = "single", required = true) float single,
        @JsonProperty(value = "double", required = true) double double_,
        @JsonProperty(value = "exact", required = true) BigDecimal exact,
        @JsonProperty(value = "flag", required = true) boolean flag,
        @JsonProperty("at") @Nullable OffsetDateTime at,
        @JsonProperty("day") @Nullable LocalDate day,
        @JsonProperty("time") @Nullable OffsetTime time,
        @JsonProperty("took") @Nullable String took, @JsonProperty("uuid") @Nullable UUID uuid,
        @JsonProperty("uri") @Nullable URI uri, @JsonProperty("bytes") @Nullable Binary bytes,
        @JsonProperty("mail") @Nullable String mail,
        @JsonProperty("anything") @Nullable JsonValue anything) {
    public Formats {
        Required.check("huge", huge);
        Required.check("exact", exact);
    }

    public static Builder builder() {
        return new Builder();
    }

    /**
     * A builder that starts with the values of this one.
     */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.small = this.small;
        builder.whole = this.whole;
        builder.huge = this.huge;
        builder.single = this.single;
        builder.double_ = this.double_;
        builder.exact = this.exact;
        builder.flag = this.flag;
        builder.at = this.at;
        builder.day = this.day;
        builder.time = this.time;
        builder.took = this.took;
        builder.uuid = this.uuid;
        builder.uri = this.uri;
        builder.bytes = this.bytes;
        builder.mail = this.mail;
        builder.anything = this.anything;
        return builder;
    }

    /**
     * Builds {@link Formats}. Not thread-safe.
     */
    public static final class Builder {
        private @Nullable Integer small;

        private @Nullable Long whole;

        private @Nullable BigInteger huge;

        private @Nullable Float single;

        private @Nullable Double double_;

        private @Nullable BigDecimal exact;

        private @Nullable Boolean flag;

        private @Nullable OffsetDateTime at = OffsetDateTime.parse("2020-02-29T12:00:00Z");

        private @Nullable LocalDate day;

        private @Nullable OffsetTime time;

        private @Nullable String took;

        private @Nullable UUID uuid;

        private @Nullable URI uri;

        private @Nullable Binary bytes;

        private @Nullable String mail;

        private @Nullable JsonValue anything;

        private Builder() {
        }

        public Builder small(int small) {
            this.small = small;
            return this;
        }

        public Builder whole(long whole) {
            this.whole = whole;
            return this;
        }

        public Builder huge(BigInteger huge) {
            this.huge = huge;
            return this;
        }

        public Builder single(float single) {
            this.single = single;
            return this;
        }

        public Builder double_(double double_) {
            this.double_ = double_;
            return this;
        }

        public Builder exact(BigDecimal exact) {
            this.exact = exact;
            return this;
        }

        public Builder flag(boolean flag) {
            this.flag = flag;
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

        public Builder took(@Nullable String took) {
            this.took = took;
            return this;
        }

        public Builder uuid(@Nullable UUID uuid) {
            this.uuid = uuid;
            return this;
        }

        public Builder uri(@Nullable URI uri) {
            this.uri = uri;
            return this;
        }

        public Builder bytes(@Nullable Binary bytes) {
            this.bytes = bytes;
            return this;
        }

        public Builder mail(@Nullable String mail) {
            this.mail = mail;
            return this;
        }

        public Builder anything(@Nullable JsonValue anything) {
            this.anything = anything;
            return this;
        }

        /**
         * The {@link Formats}.
         *
         * @throws IllegalStateException when a required member is missing; it names all of them
         */
        public Formats build() {
            MissingMembers.of("Formats")
                    .require("small", small)
                    .require("whole", whole)
                    .require("huge", huge)
                    .require("single", single)
                    .require("double_", double_)
                    .require("exact", exact)
                    .require("flag", flag)
                    .check();
            return new Formats(
                    small,
                    whole,
                    huge,
                    single,
                    double_,
                    exact,
                    flag,
                    at,
                    day,
                    time,
                    took,
                    uuid,
                    uri,
                    bytes,
                    mail,
                    anything);
        }
    }
}
