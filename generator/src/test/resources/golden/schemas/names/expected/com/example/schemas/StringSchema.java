package com.example.schemas;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.asyncapigen.runtime.model.Required;
import javax.annotation.processing.Generated;

/**
 * Schema {@code #/components/schemas/String}.
 */
@Generated("io.asyncapigen")
public record StringSchema(@JsonProperty(value = "c", required = true) String c) {
    public StringSchema {
        Required.check("c", c);
    }
}
