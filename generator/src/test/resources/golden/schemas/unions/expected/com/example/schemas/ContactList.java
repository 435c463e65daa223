package com.example.schemas;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.asyncapigen.runtime.model.Copies;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Schema {@code #/components/schemas/Contact/anyOf/4}.
 */
@Generated("io.asyncapigen")
public record ContactList(@JsonValue List<String> value) implements Contact {
    @JsonCreator(
            mode = JsonCreator.Mode.DELEGATING
    )
    public ContactList {
        value = Copies.list("value", value);
    }
}
