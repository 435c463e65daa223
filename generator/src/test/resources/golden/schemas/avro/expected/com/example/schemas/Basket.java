package com.example.schemas;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.asyncapigen.runtime.model.Required;
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
        Required.check("first", first);
        Required.check("second", second);
    }
}
