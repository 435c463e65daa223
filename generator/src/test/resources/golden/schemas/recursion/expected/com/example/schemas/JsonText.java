package com.example.schemas;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
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
        Objects.requireNonNull(value, "value");
    }
}
