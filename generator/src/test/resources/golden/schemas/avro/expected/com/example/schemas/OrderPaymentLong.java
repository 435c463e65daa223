package com.example.schemas;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import javax.annotation.processing.Generated;

/**
 * Schema {@code #/components/schemas/OrderV2/schema/fields/16/type/4}.
 */
@Generated("io.asyncapigen")
public record OrderPaymentLong(@JsonValue long value) implements OrderPayment {
    @JsonCreator(
            mode = JsonCreator.Mode.DELEGATING
    )
    public OrderPaymentLong {
    }
}
