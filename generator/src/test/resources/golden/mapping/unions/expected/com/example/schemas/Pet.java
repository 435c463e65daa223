package com.example.schemas;

import io.asyncapigen.runtime.json.Union;
import javax.annotation.processing.Generated;

/**
 * Schema {@code #/components/schemas/Pet}.
 */
@Union(
        discriminator = "kind",
        value = {
                @Union.Variant(type = Dog.class, names = "Dog", required = "kind"),
                @Union.Variant(type = PetPet.class, required = "kind")
        }
)
@Generated("io.asyncapigen")
public sealed interface Pet permits Dog, PetPet {
}
