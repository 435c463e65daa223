package com.example.schemas;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.asyncapigen.runtime.json.JsonObject;
import io.asyncapigen.runtime.json.JsonValue;
import io.asyncapigen.runtime.model.Copies;
import io.asyncapigen.runtime.model.MissingMembers;
import io.asyncapigen.runtime.model.Required;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Schema {@code #/components/schemas/Person}.
 *
 * @param additionalProperties the members that the schema does not name
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({
        "name",
        "friends",
        "boss"
})
@Generated("io.asyncapigen")
public record Person(@JsonProperty(value = "name", required = true) String name,
        @JsonProperty(value = "friends", required = true) List<Person> friends,
        @JsonProperty("boss") @Nullable Person boss,
        @JsonAnyGetter @JsonAnySetter Map<String, JsonValue> additionalProperties) {
    public Person {
        Required.check("name", name);
        friends = Copies.list("friends", friends);
        additionalProperties = Copies.mapOfJsonOrEmpty("additionalProperties", additionalProperties);
    }

    /**
     * Without further members.
     */
    public Person(String name, List<Person> friends, @Nullable Person boss) {
        this(name, friends, boss, JsonObject.NO_MEMBERS);
    }

    public static Builder builder() {
        return new Builder();
    }

    /**
     * A builder that starts with the values of this one.
     */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.name = this.name;
        builder.friends = this.friends;
        builder.boss = this.boss;
        builder.additionalProperties = this.additionalProperties;
        return builder;
    }

    /**
     * Builds {@link Person}. Not thread-safe.
     */
    public static final class Builder {
        private @Nullable String name;

        private @Nullable List<Person> friends;

        private @Nullable Person boss;

        private Map<String, JsonValue> additionalProperties = JsonObject.NO_MEMBERS;

        private Builder() {
        }

        public Builder name(String name) {
            this.name = name;
            return this;
        }

        public Builder friends(List<Person> friends) {
            this.friends = friends;
            return this;
        }

        public Builder boss(@Nullable Person boss) {
            this.boss = boss;
            return this;
        }

        /**
         * The members that the schema does not name.
         */
        public Builder additionalProperties(Map<String, JsonValue> additionalProperties) {
            this.additionalProperties = additionalProperties;
            return this;
        }

        /**
         * The {@link Person}.
         *
         * @throws IllegalStateException when a required member is missing; it names all of them
         */
        public Person build() {
            MissingMembers.of("Person")
                    .require("name", name)
                    .require("friends", friends)
                    .check();
            return new Person(name, friends, boss, additionalProperties);
        }
    }
}
