/**
 * Schemas from keywords to kinds. Keywords become a {@code Shape}, the shapes of {@code allOf} are merged, and each kind of
 * schema has a class that makes the model of a shape; edges are ids, so recursion is never expanded.
 */
@NullMarked
package io.asyncapigen.generator.link.schema;

import org.jspecify.annotations.NullMarked;
