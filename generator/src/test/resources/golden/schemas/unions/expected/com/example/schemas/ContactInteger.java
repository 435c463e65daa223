package com.example.schemas;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import javax.annotation.processing.Generated;

/**
 * Schema {@code #/components/schemas/Contact/anyOf/3}.
 */
@Generated("io.asyncapigen")
public record ContactInteger(@JsonValue long value) implements Contact {
    @JsonCreator(
            mode = JsonCreator.Mode.DELEGATING
    )
    public ContactInteger {
    }
}
