package com.example.schemas;

import com.fasterxml.jackson.annotation.JsonProperty;
import javax.annotation.processing.Generated;

/**
 * Schema {@code #/components/schemas/Place}.
 */
@Generated("io.asyncapigen")
public record Place(@JsonProperty(value = "row", required = true) int row) {
}
