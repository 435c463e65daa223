package com.example.schemas;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.asyncapigen.runtime.model.Required;
import javax.annotation.processing.Generated;

/**
 * Schema {@code #/components/schemas/Box/properties/content/oneOf/0}.
 */
@Generated("io.asyncapigen")
public record BoxContentText(@JsonValue String value) implements BoxContent {
    @JsonCreator(
            mode = JsonCreator.Mode.DELEGATING
    )
    public BoxContentText {
        Required.check("value", value);
    }
}
