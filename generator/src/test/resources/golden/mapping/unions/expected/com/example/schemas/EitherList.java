package com.example.schemas;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.asyncapigen.runtime.model.Copies;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Schema {@code #/components/schemas/Either/anyOf/2}.
 */
@Generated("io.asyncapigen")
public record EitherList(@JsonValue List<String> value) implements Either {
    @JsonCreator(
            mode = JsonCreator.Mode.DELEGATING
    )
    public EitherList {
        value = Copies.list("value", value);
    }
}
