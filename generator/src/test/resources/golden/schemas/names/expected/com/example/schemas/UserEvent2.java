package com.example.schemas;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.asyncapigen.runtime.model.Required;
import javax.annotation.processing.Generated;

/**
 * Schema {@code #/components/schemas/UserEvent}.
 */
@Generated("io.asyncapigen")
public record UserEvent2(@JsonProperty(value = "b", required = true) String b) {
    public UserEvent2 {
        Required.check("b", b);
    }
}
