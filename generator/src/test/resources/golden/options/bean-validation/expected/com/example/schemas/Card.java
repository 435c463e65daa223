package com.example.schemas;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.asyncapigen.runtime.json.JsonObject;
import io.asyncapigen.runtime.json.JsonValue;
import io.asyncapigen.runtime.model.Copies;
import io.asyncapigen.runtime.model.Required;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Map;
import javax.annotation.processing.Generated;

/**
 * Schema {@code #/components/schemas/Card}.
 *
 * @param additionalProperties the members that the schema does not name
 */
@Generated("io.asyncapigen")
public record Card(
        @JsonProperty(value = "number", required = true) @NotNull @Pattern(regexp = "(?s:.*)(?:^\\p{Nd}+\\z)(?s:.*)") String number,
        @JsonAnyGetter @JsonAnySetter Map<String, JsonValue> additionalProperties) implements OrderPayment {
    public Card {
        Required.check("number", number);
        additionalProperties = Copies.mapOfJsonOrEmpty("additionalProperties", additionalProperties);
    }

    /**
     * Without further members.
     */
    public Card(String number) {
        this(number, JsonObject.NO_MEMBERS);
    }
}
