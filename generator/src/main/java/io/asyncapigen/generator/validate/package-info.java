/** The document against the specification: its shape first, then what a shape cannot say. */
@NullMarked
package io.asyncapigen.generator.validate;

import org.jspecify.annotations.NullMarked;
