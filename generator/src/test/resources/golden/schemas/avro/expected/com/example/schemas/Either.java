package com.example.schemas;

import javax.annotation.processing.Generated;

/**
 * Schema {@code #/components/schemas/Maybe/schema/1}.
 */
@Generated("io.asyncapigen")
public record Either() implements Maybe {
}
