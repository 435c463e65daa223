package com.example.schemas;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Schema {@code #/components/schemas/Cash}.
 */
@Generated("io.asyncapigen")
public record Cash(
        @JsonProperty(value = "amount", required = true) BigDecimal amount) implements Payment {
    public Cash {
        Objects.requireNonNull(amount, "amount");
    }
}
