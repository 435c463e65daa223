package com.example.schemas;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.asyncapigen.runtime.model.Required;
import javax.annotation.processing.Generated;

/**
 * Schema {@code #/components/schemas/OrderV2/schema/fields/17/type/2}.
 */
@Generated("io.asyncapigen")
public record Cash(
        @JsonProperty(value = "number", required = true) String number) implements OrderPayment, OrderRefund {
    public Cash {
        Required.check("number", number);
    }
}
