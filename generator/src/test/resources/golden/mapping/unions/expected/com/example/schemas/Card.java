package com.example.schemas;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.asyncapigen.runtime.model.Required;
import javax.annotation.processing.Generated;

/**
 * Schema {@code #/components/schemas/Card}.
 */
@Generated("io.asyncapigen")
public record Card(
        @JsonProperty(value = "number", required = true) String number) implements Payment {
    public Card {
        Required.check("number", number);
    }
}
