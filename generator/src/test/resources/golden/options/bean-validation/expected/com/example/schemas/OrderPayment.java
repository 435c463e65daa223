package com.example.schemas;

import io.asyncapigen.runtime.json.Union;
import javax.annotation.processing.Generated;

/**
 * Schema {@code #/components/schemas/Order/properties/payment}.
 */
@Union({
        @Union.Variant(type = Card.class, required = "number"),
        @Union.Variant(type = OrderPaymentText.class, json = Union.Json.STRING)
})
@Generated("io.asyncapigen")
public sealed interface OrderPayment permits Card, OrderPaymentText {
}
