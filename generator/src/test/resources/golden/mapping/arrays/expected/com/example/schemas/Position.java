package com.example.schemas;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.asyncapigen.runtime.model.Required;
import java.math.BigDecimal;
import javax.annotation.processing.Generated;

/**
 * Schema {@code #/components/schemas/Position}.
 *
 * @param latitude latitude
 * @param longitude longitude
 */
@JsonFormat(
        shape = JsonFormat.Shape.ARRAY
)
@JsonPropertyOrder({
        "latitude",
        "longitude"
})
@Generated("io.asyncapigen")
public record Position(@JsonProperty(value = "latitude", required = true) BigDecimal latitude,
        @JsonProperty(value = "longitude", required = true) BigDecimal longitude) {
    public Position {
        Required.check("latitude", latitude);
        Required.check("longitude", longitude);
    }
}
