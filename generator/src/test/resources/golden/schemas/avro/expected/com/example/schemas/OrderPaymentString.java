package com.example.schemas;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.asyncapigen.runtime.model.Required;
import javax.annotation.processing.Generated;

/**
 * Schema {@code #/components/schemas/OrderV2/schema/fields/16/type/2}.
 */
@Generated("io.asyncapigen")
public record OrderPaymentString(@JsonValue String value) implements OrderPayment {
    @JsonCreator(
            mode = JsonCreator.Mode.DELEGATING
    )
    public OrderPaymentString {
        Required.check("value", value);
    }
}
