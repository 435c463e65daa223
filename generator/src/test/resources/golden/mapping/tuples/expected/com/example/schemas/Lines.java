package com.example.schemas;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.asyncapigen.runtime.json.JsonValue;
import io.asyncapigen.runtime.model.Copies;
import io.asyncapigen.runtime.model.Required;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Schema {@code #/components/schemas/Lines}.
 */
@JsonPropertyOrder({
        "entry",
        "open"
})
@Generated("io.asyncapigen")
public record Lines(@JsonProperty(value = "entry", required = true) Entry entry,
        @JsonProperty(value = "open", required = true) List<JsonValue> open) {
    public Lines {
        Required.check("entry", entry);
        open = Copies.list("open", open);
    }
}
