package com.example.schemas;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Schema {@code #/components/schemas/Basket/properties/lines/items}.
 */
@Generated("io.asyncapigen")
public record BasketLine(@JsonProperty(value = "sku", required = true) String sku) {
    public BasketLine {
        Objects.requireNonNull(sku, "sku");
    }
}
