/** Values against the schemas of a document, with a JSON Schema validator that sees only what it needs. */
@NullMarked
package io.asyncapigen.generator.validate.example;

import org.jspecify.annotations.NullMarked;
