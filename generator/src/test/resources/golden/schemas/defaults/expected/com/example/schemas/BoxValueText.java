package com.example.schemas;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.asyncapigen.runtime.model.Required;
import javax.annotation.processing.Generated;

/**
 * Schema {@code #/components/schemas/Box/properties/value/oneOf/0}.
 */
@Generated("io.asyncapigen")
public record BoxValueText(@JsonValue String value) implements BoxValue {
    @JsonCreator(
            mode = JsonCreator.Mode.DELEGATING
    )
    public BoxValueText {
        Required.check("value", value);
    }
}
