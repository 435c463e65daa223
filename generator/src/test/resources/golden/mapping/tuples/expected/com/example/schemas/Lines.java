package com.example.schemas;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.asyncapigen.runtime.json.JsonValue;
import io.asyncapigen.runtime.model.Copies;
import java.util.List;
import java.util.Objects;
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
        Objects.requireNonNull(entry, "entry");
        open = Copies.list("open", open);
    }
}
