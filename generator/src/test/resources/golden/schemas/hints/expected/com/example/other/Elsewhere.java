package com.example.other;

import com.example.schemas.Purchase;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.asyncapigen.runtime.model.Required;
import javax.annotation.processing.Generated;

/**
 * Schema {@code #/components/schemas/Elsewhere}.
 */
@Generated("io.asyncapigen")
public record Elsewhere(@JsonProperty(value = "order", required = true) Purchase order) {
    public Elsewhere {
        Required.check("order", order);
    }
}
