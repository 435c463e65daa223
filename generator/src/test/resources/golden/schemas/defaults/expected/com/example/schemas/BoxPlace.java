package com.example.schemas;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.asyncapigen.runtime.model.Required;
import java.math.BigDecimal;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Schema {@code #/components/schemas/Box/properties/place}.
 */
@JsonFormat(
        shape = JsonFormat.Shape.ARRAY
)
@JsonPropertyOrder({
        "item1",
        "item2"
})
@Generated("io.asyncapigen")
public record BoxPlace(@JsonProperty(value = "item1", required = true) BigDecimal item1,
        @JsonProperty(value = "item2", required = true) @Nullable String item2) {
    public BoxPlace {
        Required.check("item1", item1);
    }
}
