package com.example.schemas;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.asyncapigen.runtime.model.Copies;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Schema {@code #/components/schemas/Json/oneOf/1}.
 */
@Generated("io.asyncapigen")
public record JsonList(@JsonValue List<Json> value) implements Json {
    @JsonCreator(
            mode = JsonCreator.Mode.DELEGATING
    )
    public JsonList {
        value = Copies.list("value", value);
    }
}
