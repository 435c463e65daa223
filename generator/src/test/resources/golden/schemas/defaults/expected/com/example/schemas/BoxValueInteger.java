package com.example.schemas;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import javax.annotation.processing.Generated;

/**
 * Schema {@code #/components/schemas/Box/properties/value/oneOf/1}.
 */
@Generated("io.asyncapigen")
public record BoxValueInteger(@JsonValue long value) implements BoxValue {
    @JsonCreator(
            mode = JsonCreator.Mode.DELEGATING
    )
    public BoxValueInteger {
    }
}
