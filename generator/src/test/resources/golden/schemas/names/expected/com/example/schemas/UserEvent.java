package com.example.schemas;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.asyncapigen.runtime.model.Required;
import javax.annotation.processing.Generated;

/**
 * Schema {@code #/components/schemas/user-event}.
 */
@Generated("io.asyncapigen")
public record UserEvent(@JsonProperty(value = "a", required = true) String a) {
    public UserEvent {
        Required.check("a", a);
    }
}
