package com.example.schemas;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.asyncapigen.runtime.model.Required;
import javax.annotation.processing.Generated;

/**
 * Schema {@code #/components/schemas/odd_order/properties/part}.
 */
@Generated("io.asyncapigen")
public record PurchasePart(@JsonProperty(value = "a", required = true) String a) {
    public PurchasePart {
        Required.check("a", a);
    }
}
