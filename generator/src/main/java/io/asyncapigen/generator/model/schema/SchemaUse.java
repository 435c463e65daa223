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
 * @param sensitive whether values must not be shown, whether the target or the place says so
 */
public record SchemaUse(
        Id target, boolean nullable, @Nullable String description, boolean deprecated, boolean sensitive) {

    /** An edge that deprecates and hides nothing. */
    public SchemaUse(Id target, boolean nullable, @Nullable String description) {
        this(target, nullable, description, false, false);
    }

    /** The same edge, on which null is not legal and nothing is deprecated. */
    public SchemaUse alone() {
        return new SchemaUse(target, false, description, false, sensitive);
    }

    /** The same edge, on which values must not be shown if that is so or was so. */
    public SchemaUse hiddenIf(boolean hidden) {
        return new SchemaUse(target, nullable, description, deprecated, sensitive || hidden);
    }
}
