package com.example.schemas;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.asyncapigen.runtime.model.Required;
import javax.annotation.processing.Generated;

/**
 * Schema {@code #/components/schemas/Entry}.
 *
 * @param key key
 * @param count count
 */
@JsonFormat(
        shape = JsonFormat.Shape.ARRAY
)
@JsonPropertyOrder({
        "key",
        "count",
        "item3"
})
@Generated("io.asyncapigen")
public record Entry(@JsonProperty(value = "key", required = true) String key,
        @JsonProperty(value = "count", required = true) long count,
        @JsonProperty(value = "item3", required = true) Place item3) {
    public Entry {
        Required.check("key", key);
        Required.check("item3", item3);
    }
}
