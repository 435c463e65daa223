/** Reads the Avro schemas of a document, and makes of them the model that JSON Schemas become too. */
@NullMarked
package io.asyncapigen.generator.link.avro;

import org.jspecify.annotations.NullMarked;
