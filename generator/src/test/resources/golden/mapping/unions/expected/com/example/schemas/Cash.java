package com.example.schemas;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.asyncapigen.runtime.model.Required;
import java.math.BigDecimal;
import javax.annotation.processing.Generated;

/**
 * Schema {@code #/components/schemas/Cash}.
 */
@Generated("io.asyncapigen")
public record Cash(
        @JsonProperty(value = "amount", required = true) BigDecimal amount) implements Payment {
    public Cash {
        Required.check("amount", amount);
    }
}
