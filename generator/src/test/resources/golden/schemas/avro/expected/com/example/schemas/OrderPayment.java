package com.example.schemas;

import io.asyncapigen.runtime.json.Union;
import javax.annotation.processing.Generated;

/**
 * Schema {@code #/components/schemas/OrderV2/schema/fields/16/type}.
 */
@Union({
        @Union.Variant(type = Card.class, names = "com.acme.pay.Card", required = "number"),
        @Union.Variant(type = Cash.class, names = "com.acme.pay.Cash", required = "number"),
        @Union.Variant(type = OrderPaymentString.class, names = "string", json = Union.Json.STRING),
        @Union.Variant(type = OrderPaymentInt.class, names = "int", json = Union.Json.INTEGER),
        @Union.Variant(type = OrderPaymentLong.class, names = "long", json = Union.Json.INTEGER),
        @Union.Variant(type = OrderPaymentBytes.class, names = "bytes", json = Union.Json.STRING)
})
@Generated("io.asyncapigen")
public sealed interface OrderPayment permits Card, Cash, OrderPaymentString, OrderPaymentInt, OrderPaymentLong, OrderPaymentBytes {
}
