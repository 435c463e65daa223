package com.example.schemas;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.asyncapigen.runtime.model.Constants;
import io.asyncapigen.runtime.model.Required;
import javax.annotation.processing.Generated;

/**
 * Schema {@code #/components/schemas/Card}.
 */
@JsonTypeInfo(
        use = JsonTypeInfo.Id.NONE
)
@JsonPropertyOrder({
        "kind",
        "pan"
})
@Generated("io.asyncapigen")
public record Card(@JsonProperty(value = "pan", required = true) String pan) implements Payment {
    public Card {
        Required.check("pan", pan);
    }

    @JsonCreator
    private static Card read(@JsonProperty(value = "kind", required = true) String kind,
            @JsonProperty(value = "pan", required = true) String pan) {
        Constants.check("kind", "Card", kind);
        return new Card(pan);
    }

    /**
     * Always {@code "Card"}.
     */
    @JsonProperty("kind")
    public String kind() {
        return "Card";
    }
}
