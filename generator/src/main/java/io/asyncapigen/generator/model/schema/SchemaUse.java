package io.asyncapigen.generator.model.schema;

import io.asyncapigen.generator.read.Located.Id;
import org.jspecify.annotations.Nullable;

/**
 * An edge to a schema: what is meant, and what this place adds to it.
 *
 * <p>Indirections that only say "this one" or "this one or null" ({@code $ref}, {@code allOf} of one, {@code oneOf} of one
 * and {@code null}) are folded into the edge.
 *
 * @param target a key of {@link io.asyncapigen.generator.model.Document#schemas()}
 * @param nullable whether null is a legal value here, whether the target or the place says so
 * @param description what the place itself says, whether the target stands there or elsewhere; null when it says nothing
 * @param deprecated whether the place says so of a target that stands elsewhere
 */
public record SchemaUse(
        Id target, boolean nullable, @Nullable String description, boolean deprecated) {

    /** An edge that deprecates nothing. */
    public SchemaUse(Id target, boolean nullable, @Nullable String description) {
        this(target, nullable, description, false);
    }
}
