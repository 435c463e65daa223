package com.example.schemas;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.asyncapigen.runtime.model.Required;
import javax.annotation.processing.Generated;

/**
 * Schema {@code #/components/schemas/Email}.
 */
@Generated("io.asyncapigen")
public record ContactEmail(@JsonValue String value) implements Contact {
    @JsonCreator(
            mode = JsonCreator.Mode.DELEGATING
    )
    public ContactEmail {
        Required.check("value", value);
    }
}
