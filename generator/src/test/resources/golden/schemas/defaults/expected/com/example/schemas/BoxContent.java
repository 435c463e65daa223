package com.example.schemas;

import io.asyncapigen.runtime.json.Union;
import javax.annotation.processing.Generated;

/**
 * Schema {@code #/components/schemas/Box/properties/content}.
 */
@Union({
        @Union.Variant(type = BoxContentText.class, json = Union.Json.STRING),
        @Union.Variant(type = BoxContentInteger.class, json = Union.Json.INTEGER),
        @Union.Variant(type = Size.class, required = {"unit", "width"}, constants = @Union.Constant(member = "unit", values = {"\"mm\"", "\"cm\""}))
})
@Generated("io.asyncapigen")
public sealed interface BoxContent permits BoxContentText, BoxContentInteger, Size {
}
