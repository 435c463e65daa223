package com.example.schemas;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import javax.annotation.processing.Generated;

/**
 * Schema {@code #/components/schemas/Box/properties/content/oneOf/1}.
 */
@Generated("io.asyncapigen")
public record BoxContentInteger(@JsonValue long value) implements BoxContent {
    @JsonCreator(
            mode = JsonCreator.Mode.DELEGATING
    )
    public BoxContentInteger {
    }
}
