package com.example.schemas;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.asyncapigen.runtime.Maybe;
import io.asyncapigen.runtime.json.JsonObject;
import io.asyncapigen.runtime.json.JsonValue;
import io.asyncapigen.runtime.model.Copies;
import io.asyncapigen.runtime.model.MissingMembers;
import io.asyncapigen.runtime.model.Required;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Schema {@code #/components/schemas/Patch}.
 *
 * @param phone where to call
 * @param additionalProperties the members that the schema does not name
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({
        "id",
        "note",
        "name",
        "phone",
        "priority",
        "tags"
})
@Generated("io.asyncapigen")
public record Patch(@JsonProperty(value = "id", required = true) String id,
        @JsonProperty(value = "note", required = true) @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String note,
        @JsonProperty("name") @Nullable String name,
        @JsonProperty("phone") @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = Maybe.Absent.class) Maybe<String> phone,
        @JsonProperty("priority") @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = Maybe.Absent.class) Maybe<Long> priority,
        @JsonProperty("tags") @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = Maybe.Absent.class) Maybe<List<String>> tags,
        @JsonAnyGetter Map<String, JsonValue> additionalProperties) {
    public Patch {
        Required.check("id", id);
        Required.check("phone", phone);
        Required.check("priority", priority);
        tags = tags.map(each -> Copies.list("tags", each));
        additionalProperties = Copies.mapOfJsonOrEmpty("additionalProperties", additionalProperties);
    }

    /**
     * Without further members.
     */
    public Patch(String id, @Nullable String note, @Nullable String name, Maybe<String> phone,
            Maybe<Long> priority, Maybe<List<String>> tags) {
        this(id, note, name, phone, priority, tags, JsonObject.NO_MEMBERS);
    }

    @JsonCreator(
            mode = JsonCreator.Mode.DELEGATING
    )
    private static Patch read(Builder builder) {
        return builder.build();
    }

    public static Builder builder() {
        Builder builder = new Builder();
        builder.priority = Maybe.of(3L);
        return builder;
    }

    /**
     * A builder that starts with the values of this one.
     */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.id = this.id;
        builder.note = this.note;
        builder.name = this.name;
        builder.phone = this.phone;
        builder.priority = this.priority;
        builder.tags = this.tags;
        builder.additionalProperties.putAll(this.additionalProperties);
        return builder;
    }

    /**
     * Builds {@link Patch}. Not thread-safe.
     */
    public static final class Builder {
        private @Nullable String id;

        private @Nullable String note;

        private @Nullable String name;

        private Maybe<String> phone = Maybe.absent();

        private Maybe<Long> priority = Maybe.absent();

        private Maybe<List<String>> tags = Maybe.absent();

        private final Map<String, JsonValue> additionalProperties = new LinkedHashMap<>();

        private Builder() {
        }

        @JsonProperty(
                value = "id",
                required = true
        )
        public Builder id(String id) {
            this.id = id;
            return this;
        }

        @JsonProperty(
                value = "note",
                required = true
        )
        public Builder note(@Nullable String note) {
            this.note = note;
            return this;
        }

        @JsonProperty("name")
        public Builder name(@Nullable String name) {
            this.name = name;
            return this;
        }

        @JsonProperty("phone")
        private void phone(@Nullable String phone) {
            this.phone = Maybe.ofNullable(phone);
        }

        /**
         * where to call
         */
        public Builder phone(Maybe<String> phone) {
            this.phone = phone;
            return this;
        }

        @JsonProperty("priority")
        private void priority(@Nullable Long priority) {
            this.priority = Maybe.ofNullable(priority);
        }

        public Builder priority(Maybe<Long> priority) {
            this.priority = priority;
            return this;
        }

        @JsonProperty("tags")
        private void tags(@Nullable List<String> tags) {
            this.tags = Maybe.ofNullable(tags);
        }

        public Builder tags(Maybe<List<String>> tags) {
            this.tags = tags;
            return this;
        }

        /**
         * The members that the schema does not name.
         */
        public Builder additionalProperties(Map<String, JsonValue> additionalProperties) {
            this.additionalProperties.clear();
            this.additionalProperties.putAll(additionalProperties);
            return this;
        }

        /**
         * One more member that the schema does not name.
         */
        @JsonAnySetter
        public Builder additionalProperties(String name, JsonValue value) {
            this.additionalProperties.put(name, value);
            return this;
        }

        /**
         * The {@link Patch}.
         *
         * @throws IllegalStateException when a required member is missing; it names all of them
         */
        public Patch build() {
            MissingMembers missing = MissingMembers.of("Patch");
            missing.require("id", this.id);
            missing.check();
            return new Patch(id, note, name, phone, priority, tags, additionalProperties);
        }
    }
}
