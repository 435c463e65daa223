package com.example.schemas;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.asyncapigen.runtime.json.JsonObject;
import io.asyncapigen.runtime.json.JsonValue;
import io.asyncapigen.runtime.model.ExplicitNulls;
import io.asyncapigen.runtime.model.Given;
import io.asyncapigen.runtime.model.MissingMembers;
import io.asyncapigen.runtime.model.Required;
import java.util.Map;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Schema {@code #/components/schemas/Parcel}.
 *
 * @param explicitNulls null for optional members that are null on the wire
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({
        "id",
        "weight",
        "reviewed",
        "note",
        "shelf",
        "sender",
        "secret",
        "old"
})
@Generated("io.asyncapigen")
public record Parcel(@JsonProperty(value = "id", required = true) String id,
        @JsonProperty(value = "weight", required = true) long weight,
        @JsonProperty(value = "reviewed", required = true) @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String reviewed,
        @JsonProperty("note") @Nullable String note, @JsonProperty("shelf") @Nullable Long shelf,
        @JsonProperty("sender") @Nullable String sender,
        @JsonProperty("secret") @Nullable String secret, @JsonProperty("old") @Nullable String old,
        @JsonAnyGetter Map<String, JsonValue> explicitNulls) {
    public Parcel {
        Required.check("id", id);
        explicitNulls = ExplicitNulls.of(explicitNulls)
                .drop("sender", sender)
                .toMap();
    }

    @Override
    @Deprecated
    public @Nullable String old() {
        return old;
    }

    @JsonCreator
    private static Parcel read(@JsonProperty(value = "id", required = true) String id,
            @JsonProperty(value = "weight", required = true) long weight,
            @JsonProperty(value = "reviewed", required = true) @Nullable String reviewed,
            @JsonProperty("note") @Nullable String note,
            @JsonProperty("shelf") @Nullable Long shelf,
            @JsonProperty("sender") @Nullable Given<String> sender,
            @JsonProperty("secret") @Nullable String secret,
            @JsonProperty("old") @Nullable String old) {
        return new Parcel(
                id,
                weight,
                reviewed,
                note,
                shelf,
                Given.value(sender),
                secret,
                old,
                ExplicitNulls.none()
                        .add("sender", sender)
                        .toMap());
    }

    public static Builder builder() {
        return new Builder();
    }

    /**
     * A builder that starts with the values of this one.
     */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.id = this.id;
        builder.weight = this.weight;
        builder.reviewed = this.reviewed;
        builder.note = this.note;
        builder.shelf = this.shelf;
        builder.sender = this.sender;
        builder.secret = this.secret;
        builder.old = this.old;
        builder.explicitNulls = this.explicitNulls;
        return builder;
    }

    @Override
    public String toString() {
        return "Parcel[id=" + id
                + ", weight=" + weight
                + ", reviewed=" + reviewed
                + ", note=" + note
                + ", shelf=" + shelf
                + ", sender=" + sender
                + ", secret=***, old=" + old
                + ", explicitNulls=" + explicitNulls
                + "]";
    }

    /**
     * Builds {@link Parcel}. Not thread-safe.
     */
    public static final class Builder {
        private @Nullable String id;

        private @Nullable Long weight;

        private @Nullable String reviewed;

        private @Nullable String note;

        private @Nullable Long shelf;

        private @Nullable String sender;

        private @Nullable String secret;

        private @Nullable String old;

        private Map<String, JsonValue> explicitNulls = JsonObject.NO_MEMBERS;

        private Builder() {
        }

        public Builder id(String id) {
            this.id = id;
            return this;
        }

        public Builder weight(long weight) {
            this.weight = weight;
            return this;
        }

        public Builder reviewed(@Nullable String reviewed) {
            this.reviewed = reviewed;
            return this;
        }

        public Builder note(@Nullable String note) {
            this.note = note;
            return this;
        }

        public Builder shelf(@Nullable Long shelf) {
            this.shelf = shelf;
            return this;
        }

        public Builder sender(@Nullable String sender) {
            this.sender = sender;
            return this;
        }

        public Builder secret(@Nullable String secret) {
            this.secret = secret;
            return this;
        }

        @Deprecated
        public Builder old(@Nullable String old) {
            this.old = old;
            return this;
        }

        /**
         * Null for optional members that are null on the wire.
         */
        public Builder explicitNulls(Map<String, JsonValue> explicitNulls) {
            this.explicitNulls = explicitNulls;
            return this;
        }

        /**
         * The {@link Parcel}.
         *
         * @throws IllegalStateException when a required member is missing; it names all of them
         */
        public Parcel build() {
            MissingMembers.of("Parcel")
                    .require("id", id)
                    .require("weight", weight)
                    .check();
            return new Parcel(id, weight, reviewed, note, shelf, sender, secret, old, explicitNulls);
        }
    }
}
