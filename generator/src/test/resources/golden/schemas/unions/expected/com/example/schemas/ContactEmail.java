package com.example.schemas;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
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
        Objects.requireNonNull(value, "value");
    }
}
