package io.asyncapigen.generator.resolve;

import io.asyncapigen.generator.read.Located;
import org.jspecify.annotations.Nullable;

/**
 * One {@code $ref} that was found where the specification allows it.
 *
 * @param place the object that holds the {@code $ref}
 * @param text the reference as written
 * @param expected what must stand at its end
 * @param target the place that this one reference names, possibly a reference again; null when it leads nowhere, which
 *     has been reported
 */
public record Reference(
        Located place,
        String text,
        ObjectKind expected,
        @Nullable Located target) {}
