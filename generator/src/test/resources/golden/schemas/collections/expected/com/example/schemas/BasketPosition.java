package com.example.schemas;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.asyncapigen.runtime.model.Required;
import java.math.BigDecimal;
import javax.annotation.processing.Generated;

/**
 * Schema {@code #/components/schemas/Basket/properties/position}.
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
public record BasketPosition(@JsonProperty(value = "latitude", required = true) BigDecimal latitude,
        @JsonProperty(value = "longitude", required = true) BigDecimal longitude) {
    public BasketPosition {
        Required.check("latitude", latitude);
        Required.check("longitude", longitude);
    }
}
