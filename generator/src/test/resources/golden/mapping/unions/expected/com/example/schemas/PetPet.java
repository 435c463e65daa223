package com.example.schemas;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Schema {@code #/components/schemas/Pet/discriminator}.
 */
@Generated("io.asyncapigen")
public record PetPet(@JsonProperty(value = "kind", required = true) String kind) implements Pet {
    public PetPet {
        Objects.requireNonNull(kind, "kind");
    }
}
