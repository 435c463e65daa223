package com.example.schemas;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.asyncapigen.runtime.model.Copies;
import io.asyncapigen.runtime.model.Required;
import java.util.Map;
import javax.annotation.processing.Generated;

/**
 * Schema {@code #/components/schemas/Line}.
 *
 * @param additionalProperties the members that the schema does not name
 */
@Generated("io.asyncapigen")
public record Line(@JsonProperty(value = "sku", required = true) String sku,
        @JsonAnyGetter @JsonAnySetter Map<String, Long> additionalProperties) {
    public Line {
        Required.check("sku", sku);
        additionalProperties = Copies.mapOrEmpty("additionalProperties", additionalProperties);
    }

    /**
     * Without further members.
     */
    public Line(String sku) {
        this(sku, Map.of());
    }
}
