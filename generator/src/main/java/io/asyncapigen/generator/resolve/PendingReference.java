package io.asyncapigen.generator.resolve;

import io.asyncapigen.generator.model.schema.SchemaFormat.Language;
import io.asyncapigen.generator.read.Located;

/**
 * A reference that was found and not yet followed.
 *
 * @param place the object that holds it
 * @param text the value of {@code $ref}
 * @param rule what must stand at its end
 * @param language what schemas around it are written in
 */
record PendingReference(Located place, Located text, String value, Rule rule, Language language) {}
