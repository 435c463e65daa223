package com.example.schemas;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Schema {@code #/components/schemas/Former}.
 */
@Deprecated
@Generated("io.asyncapigen")
public record Former(@JsonProperty(value = "a", required = true) String a) {
    public Former {
        Objects.requireNonNull(a, "a");
    }
}
