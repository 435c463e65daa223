package com.example.schemas;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.asyncapigen.runtime.model.Required;
import javax.annotation.processing.Generated;

/**
 * Schema {@code #/components/schemas/Order/properties/lines/items}.
 */
@Generated("io.asyncapigen")
public record OrderLine(@JsonProperty(value = "sku", required = true) String sku) {
    public OrderLine {
        Required.check("sku", sku);
    }
}
