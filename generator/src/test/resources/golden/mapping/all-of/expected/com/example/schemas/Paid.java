package com.example.schemas;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.asyncapigen.runtime.json.JsonObject;
import io.asyncapigen.runtime.json.JsonValue;
import io.asyncapigen.runtime.model.Copies;
import io.asyncapigen.runtime.model.Required;
import java.math.BigDecimal;
import java.util.Map;
import javax.annotation.processing.Generated;

/**
 * Schema {@code #/components/schemas/Paid}.
 *
 * @param additionalProperties the members that the schema does not name
 */
@JsonPropertyOrder({
        "street",
        "amount"
})
@Generated("io.asyncapigen")
public record Paid(@JsonProperty(value = "street", required = true) String street,
        @JsonProperty(value = "amount", required = true) BigDecimal amount,
        @JsonAnyGetter @JsonAnySetter Map<String, JsonValue> additionalProperties) {
    public Paid {
        Required.check("street", street);
        Required.check("amount", amount);
        additionalProperties = Copies.mapOfJsonOrEmpty("additionalProperties", additionalProperties);
    }

    /**
     * Without further members.
     */
    public Paid(String street, BigDecimal amount) {
        this(street, amount, JsonObject.NO_MEMBERS);
    }
}
