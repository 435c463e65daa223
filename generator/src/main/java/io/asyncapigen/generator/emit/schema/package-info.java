/** Prints the types of schemas, one emitter for each kind. */
@NullMarked
package io.asyncapigen.generator.emit.schema;

import org.jspecify.annotations.NullMarked;
