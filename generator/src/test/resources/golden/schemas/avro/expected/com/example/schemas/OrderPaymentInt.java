package com.example.schemas;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import javax.annotation.processing.Generated;

/**
 * Schema {@code #/components/schemas/OrderV2/schema/fields/16/type/3}.
 */
@Generated("io.asyncapigen")
public record OrderPaymentInt(@JsonValue int value) implements OrderPayment {
    @JsonCreator(
            mode = JsonCreator.Mode.DELEGATING
    )
    public OrderPaymentInt {
    }
}
