package com.example.schemas;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.asyncapigen.runtime.model.Required;
import javax.annotation.processing.Generated;

/**
 * Schema {@code #/components/schemas/Contact/anyOf/1}.
 */
@Generated("io.asyncapigen")
public record ContactWithStreet(
        @JsonProperty(value = "street", required = true) String street) implements Contact {
    public ContactWithStreet {
        Required.check("street", street);
    }
}
