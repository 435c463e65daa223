package com.example.schemas;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.asyncapigen.runtime.model.Required;
import javax.annotation.processing.Generated;

/**
 * Schema {@code #/components/schemas/Pet/discriminator}.
 */
@Generated("io.asyncapigen")
public record PetPet(@JsonProperty(value = "kind", required = true) String kind) implements Pet {
    public PetPet {
        Required.check("kind", kind);
    }
}
