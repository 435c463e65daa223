package com.example.schemas;

import io.asyncapigen.runtime.json.Union;
import javax.annotation.processing.Generated;

/**
 * Schema {@code #/components/schemas/Either}.
 */
@Union({
        @Union.Variant(type = EitherUuid.class, json = Union.Json.STRING),
        @Union.Variant(type = EitherList.class, json = Union.Json.ARRAY)
})
@Generated("io.asyncapigen")
public sealed interface Either permits EitherUuid, EitherList {
}
