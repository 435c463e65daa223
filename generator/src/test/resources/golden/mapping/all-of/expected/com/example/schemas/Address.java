package com.example.schemas;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.asyncapigen.runtime.json.JsonObject;
import io.asyncapigen.runtime.json.JsonValue;
import io.asyncapigen.runtime.model.Copies;
import io.asyncapigen.runtime.model.Required;
import java.util.Map;
import javax.annotation.processing.Generated;

/**
 * Schema {@code #/components/schemas/Address}.
 *
 * @param additionalProperties the members that the schema does not name
 */
@Generated("io.asyncapigen")
public record Address(@JsonProperty(value = "street", required = true) String street,
        @JsonAnyGetter @JsonAnySetter Map<String, JsonValue> additionalProperties) {
    public Address {
        Required.check("street", street);
        additionalProperties = Copies.mapOfJsonOrEmpty("additionalProperties", additionalProperties);
    }

    /**
     * Without further members.
     */
    public Address(String street) {
        this(street, JsonObject.NO_MEMBERS);
    }
}
