package com.example.schemas;

import javax.annotation.processing.Generated;

/**
 * Schema {@code #/components/schemas/Nothing}.
 */
@Generated("io.asyncapigen")
public record Nothing() {
}
