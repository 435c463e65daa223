/** Schemas of a document with all that they refer to, as one JSON value that a validator can read. */
@NullMarked
package io.asyncapigen.generator.bundle;

import org.jspecify.annotations.NullMarked;
