package com.example.schemas;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.asyncapigen.runtime.json.Union;
import javax.annotation.processing.Generated;

/**
 * How it is paid.
 *
 * <p>Schema {@code #/components/schemas/Payment}.
 */
@Union(
        discriminator = "kind",
        value = {
                @Union.Variant(type = Card.class, names = "Card", required = {"kind", "pan"}, constants = @Union.Constant(member = "kind", values = "\"Card\"")),
                @Union.Variant(type = Cash.class, names = "Cash", required = "kind", constants = @Union.Constant(member = "kind", values = "\"Cash\""))
        }
)
@JsonTypeInfo(
        use = JsonTypeInfo.Id.NAME,
        include = JsonTypeInfo.As.EXISTING_PROPERTY,
        property = "kind",
        visible = true
)
@JsonSubTypes({
        @JsonSubTypes.Type(value = Card.class, name = "Card"),
        @JsonSubTypes.Type(value = Cash.class, name = "Cash")
})
@Generated("io.asyncapigen")
public sealed interface Payment extends Contact permits Card, Cash {
}
