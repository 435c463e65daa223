package com.example.schemas;

import io.asyncapigen.runtime.json.Union;
import javax.annotation.processing.Generated;

/**
 * Schema {@code #/components/schemas/Box/properties/value}.
 */
@Union({
        @Union.Variant(type = BoxValueText.class, json = Union.Json.STRING),
        @Union.Variant(type = BoxValueInteger.class, json = Union.Json.INTEGER),
        @Union.Variant(type = Size.class, required = {"unit", "width"}, constants = @Union.Constant(member = "unit", values = {"\"mm\"", "\"cm\""}))
})
@Generated("io.asyncapigen")
public sealed interface BoxValue permits BoxValueText, BoxValueInteger, Size {
}
