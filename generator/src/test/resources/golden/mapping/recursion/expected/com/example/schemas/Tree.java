package com.example.schemas;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.asyncapigen.runtime.model.Copies;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Schema {@code #/components/schemas/Tree}.
 */
@Generated("io.asyncapigen")
public record Tree(@JsonValue List<Tree> value) {
    @JsonCreator(
            mode = JsonCreator.Mode.DELEGATING
    )
    public Tree {
        value = Copies.list("value", value);
    }
}
