package com.example.schemas;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.asyncapigen.runtime.model.Required;
import java.util.UUID;
import javax.annotation.processing.Generated;

/**
 * Schema {@code #/components/schemas/Either/anyOf/0}.
 */
@Generated("io.asyncapigen")
public record EitherUuid(@JsonValue UUID value) implements Either {
    @JsonCreator(
            mode = JsonCreator.Mode.DELEGATING
    )
    public EitherUuid {
        Required.check("value", value);
    }
}
