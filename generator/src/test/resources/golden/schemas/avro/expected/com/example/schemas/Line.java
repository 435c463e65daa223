package com.example.schemas;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.asyncapigen.runtime.model.Required;
import javax.annotation.processing.Generated;

/**
 * Schema {@code #/components/schemas/OrderV2/schema/fields/12/type/items}.
 */
@Generated("io.asyncapigen")
public record Line(@JsonProperty(value = "sku", required = true) String sku) {
    public Line {
        Required.check("sku", sku);
    }
}
