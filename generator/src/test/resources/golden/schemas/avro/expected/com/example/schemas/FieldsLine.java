package com.example.schemas;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.asyncapigen.runtime.model.Required;
import javax.annotation.processing.Generated;

/**
 * Schema {@code #/components/schemas/Basket/schema/fields/1/type}.
 */
@JsonPropertyOrder({
        "sku",
        "price"
})
@Generated("io.asyncapigen")
public record FieldsLine(@JsonProperty(value = "sku", required = true) String sku,
        @JsonProperty(value = "price", required = true) double price) {
    public FieldsLine {
        Required.check("sku", sku);
    }
}
