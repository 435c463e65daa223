package com.example.schemas;

import io.asyncapigen.runtime.json.Union;
import javax.annotation.processing.Generated;

/**
 * Schema {@code #/components/schemas/Value}.
 */
@Union({
        @Union.Variant(type = ValueText.class, json = Union.Json.STRING),
        @Union.Variant(type = ValueInteger.class, json = Union.Json.INTEGER)
})
@Generated("io.asyncapigen")
public sealed interface Value permits ValueText, ValueInteger {
}
