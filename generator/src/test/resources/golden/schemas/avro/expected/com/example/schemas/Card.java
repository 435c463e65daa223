package com.example.schemas;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.asyncapigen.runtime.model.Required;
import javax.annotation.processing.Generated;

/**
 * Schema {@code #/components/schemas/OrderV2/schema/fields/17/type/1}.
 */
@Generated("io.asyncapigen")
public record Card(
        @JsonProperty(value = "number", required = true) String number) implements OrderPayment, OrderRefund {
    public Card {
        Required.check("number", number);
    }
}
