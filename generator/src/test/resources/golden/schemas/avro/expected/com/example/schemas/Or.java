package com.example.schemas;

import javax.annotation.processing.Generated;

/**
 * Schema {@code #/components/schemas/Maybe/schema/2}.
 */
@Generated("io.asyncapigen")
public record Or() implements Maybe {
}
