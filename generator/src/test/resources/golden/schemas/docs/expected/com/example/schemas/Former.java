package com.example.schemas;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.asyncapigen.runtime.model.Required;
import javax.annotation.processing.Generated;

/**
 * Schema {@code #/components/schemas/Former}.
 */
@Deprecated
@Generated("io.asyncapigen")
public record Former(@JsonProperty(value = "a", required = true) String a) {
    public Former {
        Required.check("a", a);
    }
}
