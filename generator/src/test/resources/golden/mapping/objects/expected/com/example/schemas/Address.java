package com.example.schemas;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.asyncapigen.runtime.model.Required;
import javax.annotation.processing.Generated;

/**
 * Schema {@code #/components/schemas/Address}.
 */
@Generated("io.asyncapigen")
public record Address(@JsonProperty(value = "street", required = true) String street) {
    public Address {
        Required.check("street", street);
    }
}
