package com.example.schemas;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.asyncapigen.runtime.json.JsonObject;
import io.asyncapigen.runtime.json.JsonValue;
import io.asyncapigen.runtime.model.Copies;
import io.asyncapigen.runtime.model.ExplicitNulls;
import io.asyncapigen.runtime.model.Given;
import io.asyncapigen.runtime.model.MissingMembers;
import io.asyncapigen.runtime.model.Required;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Schema {@code #/components/schemas/Person}.
 *
 * @param phone how to call
 * @param additionalProperties the members that the schema does not name, and null for optional ones
 *     that are null on the wire
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({
        "name",
        "born",
        "phone",
        "tags"
})
@Generated("io.asyncapigen")
public record Person(@JsonProperty(value = "name", required = true) String name,
        @JsonProperty(value = "born", required = true) @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable LocalDate born,
        @JsonProperty("phone") @Nullable String phone,
        @JsonProperty("tags") @Nullable List<String> tags,
        @JsonAnyGetter @JsonAnySetter Map<String, JsonValue> additionalProperties) {
    public Person {
        Required.check("name", name);
        tags = Copies.listOrNull("tags", tags);
        additionalProperties = ExplicitNulls.of(additionalProperties)
                .drop("phone", phone)
                .drop("tags", tags)
                .toMap();
    }

    /**
     * Without further members.
     */
    public Person(String name, @Nullable LocalDate born, @Nullable String phone,
            @Nullable List<String> tags) {
        this(name, born, phone, tags, JsonObject.NO_MEMBERS);
    }

    @JsonCreator
    private static Person read(@JsonProperty(value = "name", required = true) String name,
            @JsonProperty(value = "born", required = true) @Nullable LocalDate born,
            @JsonProperty("phone") @Nullable Given<String> phone,
            @JsonProperty("tags") @Nullable Given<List<String>> tags,
            @JsonAnySetter Map<String, JsonValue> additionalProperties) {
        return new Person(
                name,
                born,
                Given.value(phone),
                Given.value(tags),
                ExplicitNulls.of(additionalProperties)
                        .add("phone", phone)
                        .add("tags", tags)
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
        builder.name = this.name;
        builder.born = this.born;
        builder.phone = this.phone;
        builder.tags = this.tags;
        builder.additionalProperties = this.additionalProperties;
        return builder;
    }

    /**
     * Builds {@link Person}. Not thread-safe.
     */
    public static final class Builder {
        private @Nullable String name;

        private @Nullable LocalDate born;

        private @Nullable String phone;

        private @Nullable List<String> tags;

        private Map<String, JsonValue> additionalProperties = JsonObject.NO_MEMBERS;

        private Builder() {
        }

        public Builder name(String name) {
            this.name = name;
            return this;
        }

        public Builder born(@Nullable LocalDate born) {
            this.born = born;
            return this;
        }

        /**
         * how to call
         */
        public Builder phone(@Nullable String phone) {
            this.phone = phone;
            return this;
        }

        public Builder tags(@Nullable List<String> tags) {
            this.tags = tags;
            return this;
        }

        /**
         * The members that the schema does not name, and null for optional ones that are null on the wire.
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
                    .check();
            return new Person(name, born, phone, tags, additionalProperties);
        }
    }
}
