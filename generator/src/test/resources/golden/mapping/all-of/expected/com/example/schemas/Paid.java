package com.example.schemas;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.asyncapigen.runtime.json.JsonValue;
import io.asyncapigen.runtime.model.Copies;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
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
        Objects.requireNonNull(street, "street");
        Objects.requireNonNull(amount, "amount");
        additionalProperties = Copies.mapOfJsonOrEmpty("additionalProperties", additionalProperties);
    }

    /**
     * Without further members.
     */
    public Paid(String street, BigDecimal amount) {
        this(street, amount, Map.of());
    }
}
