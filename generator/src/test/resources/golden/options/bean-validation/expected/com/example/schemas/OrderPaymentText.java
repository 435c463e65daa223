package com.example.schemas;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.asyncapigen.runtime.model.Required;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import javax.annotation.processing.Generated;

/**
 * Schema {@code #/components/schemas/Order/properties/payment/oneOf/1}.
 */
@Generated("io.asyncapigen")
public record OrderPaymentText(
        @JsonValue @NotNull @Size(min = 3) String value) implements OrderPayment {
    @JsonCreator(
            mode = JsonCreator.Mode.DELEGATING
    )
    public OrderPaymentText {
        Required.check("value", value);
    }
}
