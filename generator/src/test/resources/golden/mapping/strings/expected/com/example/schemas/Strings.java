package com.example.schemas;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.model.MissingMembers;
import io.asyncapigen.runtime.model.Required;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.UUID;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Schema {@code #/components/schemas/Strings}.
 */
@JsonPropertyOrder({
        "text",
        "at",
        "day",
        "time",
        "id",
        "link",
        "image",
        "bytes",
        "blob",
        "span",
        "mail",
        "instant"
})
@Generated("io.asyncapigen")
public record Strings(@JsonProperty(value = "text", required = true) String text,
        @JsonProperty(value = "at", required = true) OffsetDateTime at,
        @JsonProperty(value = "day", required = true) LocalDate day,
        @JsonProperty(value = "time", required = true) OffsetTime time,
        @JsonProperty(value = "id", required = true) UUID id,
        @JsonProperty(value = "link", required = true) URI link,
        @JsonProperty(value = "image", required = true) Binary image,
        @JsonProperty(value = "bytes", required = true) Binary bytes,
        @JsonProperty(value = "blob", required = true) Binary blob,
        @JsonProperty(value = "span", required = true) String span,
        @JsonProperty(value = "mail", required = true) String mail,
        @JsonProperty(value = "instant", required = true) Instant instant) {
    public Strings {
        Required.check("text", text);
        Required.check("at", at);
        Required.check("day", day);
        Required.check("time", time);
        Required.check("id", id);
        Required.check("link", link);
        Required.check("image", image);
        Required.check("bytes", bytes);
        Required.check("blob", blob);
        Required.check("span", span);
        Required.check("mail", mail);
        Required.check("instant", instant);
    }

    public static Builder builder() {
        return new Builder();
    }

    /**
     * A builder that starts with the values of this one.
     */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.text = this.text;
        builder.at = this.at;
        builder.day = this.day;
        builder.time = this.time;
        builder.id = this.id;
        builder.link = this.link;
        builder.image = this.image;
        builder.bytes = this.bytes;
        builder.blob = this.blob;
        builder.span = this.span;
        builder.mail = this.mail;
        builder.instant = this.instant;
        return builder;
    }

    /**
     * Builds {@link Strings}. Not thread-safe.
     */
    public static final class Builder {
        private @Nullable String text;

        private @Nullable OffsetDateTime at;

        private @Nullable LocalDate day;

        private @Nullable OffsetTime time;

        private @Nullable UUID id;

        private @Nullable URI link;

        private @Nullable Binary image;

        private @Nullable Binary bytes;

        private @Nullable Binary blob;

        private @Nullable String span;

        private @Nullable String mail;

        private @Nullable Instant instant;

        private Builder() {
        }

        public Builder text(String text) {
            this.text = text;
            return this;
        }

        public Builder at(OffsetDateTime at) {
            this.at = at;
            return this;
        }

        public Builder day(LocalDate day) {
            this.day = day;
            return this;
        }

        public Builder time(OffsetTime time) {
            this.time = time;
            return this;
        }

        public Builder id(UUID id) {
            this.id = id;
            return this;
        }

        public Builder link(URI link) {
            this.link = link;
            return this;
        }

        public Builder image(Binary image) {
            this.image = image;
            return this;
        }

        public Builder bytes(Binary bytes) {
            this.bytes = bytes;
            return this;
        }

        public Builder blob(Binary blob) {
            this.blob = blob;
            return this;
        }

        public Builder span(String span) {
            this.span = span;
            return this;
        }

        public Builder mail(String mail) {
            this.mail = mail;
            return this;
        }

        public Builder instant(Instant instant) {
            this.instant = instant;
            return this;
        }

        /**
         * The {@link Strings}.
         *
         * @throws IllegalStateException when a required member is missing; it names all of them
         */
        public Strings build() {
            MissingMembers.of("Strings")
                    .require("text", text)
                    .require("at", at)
                    .require("day", day)
                    .require("time", time)
                    .require("id", id)
                    .require("link", link)
                    .require("image", image)
                    .require("bytes", bytes)
                    .require("blob", blob)
                    .require("span", span)
                    .require("mail", mail)
                    .require("instant", instant)
                    .check();
            return new Strings(text, at, day, time, id, link, image, bytes, blob, span, mail, instant);
        }
    }
}
