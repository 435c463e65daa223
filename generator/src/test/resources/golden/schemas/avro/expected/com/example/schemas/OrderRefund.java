package com.example.schemas;

import io.asyncapigen.runtime.json.Union;
import javax.annotation.processing.Generated;

/**
 * Schema {@code #/components/schemas/OrderV2/schema/fields/17/type}.
 */
@Union({
        @Union.Variant(type = Card.class, names = "com.acme.pay.Card", required = "number"),
        @Union.Variant(type = Cash.class, names = "com.acme.pay.Cash", required = "number")
})
@Generated("io.asyncapigen")
public sealed interface OrderRefund permits Card, Cash {
}
