package com.example.schemas;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.asyncapigen.runtime.model.Copies;
import io.asyncapigen.runtime.model.Required;
import java.math.BigDecimal;
import java.util.Map;
import javax.annotation.processing.Generated;

/**
 * Schema {@code #/components/schemas/Prices}.
 *
 * @param additionalProperties the members that the schema does not name
 */
@Generated("io.asyncapigen")
public record Prices(@JsonProperty(value = "currency", required = true) String currency,
        @JsonAnyGetter @JsonAnySetter Map<String, BigDecimal> additionalProperties) {
    public Prices {
        Required.check("currency", currency);
        additionalProperties = Copies.mapOrEmpty("additionalProperties", additionalProperties);
    }

    /**
     * Without further members.
     */
    public Prices(String currency) {
        this(currency, Map.of());
    }
}
