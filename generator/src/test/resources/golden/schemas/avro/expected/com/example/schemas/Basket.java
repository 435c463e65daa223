package com.example.schemas;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Schema {@code #/components/schemas/Basket/schema}.
 */
@JsonPropertyOrder({
        "first",
        "second"
})
@Generated("io.asyncapigen")
public record Basket(@JsonProperty(value = "first", required = true) Line first,
        @JsonProperty(value = "second", required = true) FieldsLine second) {
    public Basket {
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(second, "second");
    }
}
