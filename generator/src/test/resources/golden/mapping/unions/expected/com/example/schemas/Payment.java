package com.example.schemas;

import io.asyncapigen.runtime.json.Union;
import javax.annotation.processing.Generated;

/**
 * Schema {@code #/components/schemas/Payment}.
 */
@Union({
        @Union.Variant(type = Card.class, required = "number"),
        @Union.Variant(type = Cash.class, required = "amount"),
        @Union.Variant(type = PaymentText.class, json = Union.Json.STRING)
})
@Generated("io.asyncapigen")
public sealed interface Payment permits Card, Cash, PaymentText {
}
