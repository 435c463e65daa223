package com.example.schemas;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.asyncapigen.runtime.model.Required;
import javax.annotation.processing.Generated;

/**
 * Schema {@code #/components/schemas/Payment/oneOf/2}.
 */
@Generated("io.asyncapigen")
public record PaymentText(@JsonValue String value) implements Payment {
    @JsonCreator(
            mode = JsonCreator.Mode.DELEGATING
    )
    public PaymentText {
        Required.check("value", value);
    }
}
