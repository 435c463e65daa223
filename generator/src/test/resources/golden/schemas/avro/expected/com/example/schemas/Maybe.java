package com.example.schemas;

import io.asyncapigen.runtime.json.Union;
import javax.annotation.processing.Generated;

/**
 * Schema {@code #/components/schemas/Maybe/schema}.
 */
@Union({
        @Union.Variant(type = Either.class, names = "Either"),
        @Union.Variant(type = Or.class, names = "Or")
})
@Generated("io.asyncapigen")
public sealed interface Maybe permits Either, Or {
}
