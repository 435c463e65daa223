package com.example.schemas;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.model.Required;
import javax.annotation.processing.Generated;

/**
 * Schema {@code #/components/schemas/OrderV2/schema/fields/16/type/5}.
 */
@Generated("io.asyncapigen")
public record OrderPaymentBytes(@JsonValue Binary value) implements OrderPayment {
    @JsonCreator(
            mode = JsonCreator.Mode.DELEGATING
    )
    public OrderPaymentBytes {
        Required.check("value", value);
    }
}
