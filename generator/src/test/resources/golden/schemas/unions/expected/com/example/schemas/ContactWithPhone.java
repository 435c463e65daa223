package com.example.schemas;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.asyncapigen.runtime.model.Required;
import javax.annotation.processing.Generated;

/**
 * Schema {@code #/components/schemas/Contact/anyOf/2}.
 */
@Generated("io.asyncapigen")
public record ContactWithPhone(
        @JsonProperty(value = "phone", required = true) String phone) implements Contact {
    public ContactWithPhone {
        Required.check("phone", phone);
    }
}
