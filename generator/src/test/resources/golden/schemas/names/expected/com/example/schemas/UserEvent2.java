package com.example.schemas;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Schema {@code #/components/schemas/UserEvent}.
 */
@Generated("io.asyncapigen")
public record UserEvent2(@JsonProperty(value = "b", required = true) String b) {
    public UserEvent2 {
        Objects.requireNonNull(b, "b");
    }
}
