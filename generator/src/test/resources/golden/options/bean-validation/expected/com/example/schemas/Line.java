package com.example.schemas;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.asyncapigen.runtime.model.Required;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import javax.annotation.processing.Generated;

/**
 * Schema {@code #/components/schemas/Line}.
 *
 * @param sku sku
 * @param count count
 */
@JsonFormat(
        shape = JsonFormat.Shape.ARRAY
)
@JsonPropertyOrder({
        "sku",
        "count"
})
@Generated("io.asyncapigen")
public record Line(@JsonProperty(value = "sku", required = true) @NotNull @Size(min = 1) String sku,
        @JsonProperty(value = "count", required = true) @Min(1) long count) {
    public Line {
        Required.check("sku", sku);
    }
}
