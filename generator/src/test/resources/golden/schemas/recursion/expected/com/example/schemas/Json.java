package com.example.schemas;

import io.asyncapigen.runtime.json.Union;
import javax.annotation.processing.Generated;

/**
 * Schema {@code #/components/schemas/Json}.
 */
@Union({
        @Union.Variant(type = JsonText.class, json = Union.Json.STRING),
        @Union.Variant(type = JsonList.class, json = Union.Json.ARRAY)
})
@Generated("io.asyncapigen")
public sealed interface Json permits JsonText, JsonList {
}
