package com.example.schemas;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.asyncapigen.runtime.model.Required;
import java.math.BigDecimal;
import javax.annotation.processing.Generated;

/**
 * Schema {@code #/components/schemas/Point}.
 */
@JsonPropertyOrder({
        "x",
        "y"
})
@Generated("io.asyncapigen")
public record Point(@JsonProperty(value = "x", required = true) BigDecimal x,
        @JsonProperty(value = "y", required = true) BigDecimal y) {
    public Point {
        Required.check("x", x);
        Required.check("y", y);
    }
}
