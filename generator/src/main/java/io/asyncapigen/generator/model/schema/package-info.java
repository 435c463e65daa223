/** Schemas as a sealed family: what a JSON Schema means for a Java type. */
@NullMarked
package io.asyncapigen.generator.model.schema;

import org.jspecify.annotations.NullMarked;
