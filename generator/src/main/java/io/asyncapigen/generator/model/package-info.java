/** The document as records, one per object of the specification; edges between them are ids. */
@NullMarked
package io.asyncapigen.generator.model;

import org.jspecify.annotations.NullMarked;
