package com.example.schemas;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.asyncapigen.runtime.model.Required;
import javax.annotation.processing.Generated;

/**
 * Schema {@code #/components/schemas/Basket/properties/lines/items}.
 */
@Generated("io.asyncapigen")
public record BasketLine(@JsonProperty(value = "sku", required = true) String sku) {
    public BasketLine {
        Required.check("sku", sku);
    }
}
