package com.example.schemas;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import javax.annotation.processing.Generated;

/**
 * Schema {@code #/components/schemas/Value/type/1}.
 */
@Generated("io.asyncapigen")
public record ValueInteger(@JsonValue long value) implements Value {
    @JsonCreator(
            mode = JsonCreator.Mode.DELEGATING
    )
    public ValueInteger {
    }
}
