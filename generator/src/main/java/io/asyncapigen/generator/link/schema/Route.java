package io.asyncapigen.generator.link.schema;

import org.jspecify.annotations.Nullable;

/**
 * The way from a place to the schema that is meant there.
 *
 * @param end what is meant
 * @param nullable whether a step of the way says "or null"
 * @param description what the place itself says, or the first step that says something
 * @param sensitive whether a step of the way says that values must not be shown
 */
record Route(Definition end, boolean nullable, @Nullable String description, boolean deprecated, boolean sensitive) {}
