package com.example.schemas;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.asyncapigen.runtime.model.Required;
import javax.annotation.processing.Generated;

/**
 * Schema {@code #/components/schemas/Value/type/0}.
 */
@Generated("io.asyncapigen")
public record ValueText(@JsonValue String value) implements Value {
    @JsonCreator(
            mode = JsonCreator.Mode.DELEGATING
    )
    public ValueText {
        Required.check("value", value);
    }
}
