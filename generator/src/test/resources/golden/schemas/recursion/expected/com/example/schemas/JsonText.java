package com.example.schemas;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.asyncapigen.runtime.model.Required;
import javax.annotation.processing.Generated;

/**
 * Schema {@code #/components/schemas/Json/oneOf/0}.
 */
@Generated("io.asyncapigen")
public record JsonText(@JsonValue String value) implements Json {
    @JsonCreator(
            mode = JsonCreator.Mode.DELEGATING
    )
    public JsonText {
        Required.check("value", value);
    }
}
