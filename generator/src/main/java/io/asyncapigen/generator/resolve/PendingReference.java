package io.asyncapigen.generator.resolve;

import io.asyncapigen.generator.model.schema.SchemaFormat.Language;
import io.asyncapigen.generator.read.Located;
import java.util.Set;

/**
 * A reference that was found and not yet followed.
 *
 * @param place the object that holds it
 * @param text the value of {@code $ref}, or of a keyword whose references depend on the way that led to them
 * @param rule what must stand at its end
 * @param language what schemas around it are written in
 */
record PendingReference(Located place, Located text, String value, Rule rule, Language language) {
    private static final Set<String> DYNAMIC = Set.of("$dynamicRef", "$recursiveRef");

    /** Whether what it means may depend on the schemas that led to it. */
    boolean isDynamic() {
        return DYNAMIC.contains(text.key());
    }
}
