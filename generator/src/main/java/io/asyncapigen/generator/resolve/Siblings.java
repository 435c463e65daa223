package io.asyncapigen.generator.resolve;

import io.asyncapigen.generator.model.schema.SchemaFormat.Language;
import java.util.Set;

/**
 * Which members beside a {@code $ref} are worth a word because they are ignored.
 *
 * <p>A Reference Object has no other members (section Reference Object), so each one is. Schemas often carry a
 * description or definitions beside a reference, which is no loss; only what looks as if it restricted values is told. In
 * JSON Schema 2019-09 and later, members beside a {@code $ref} are not ignored.
 */
final class Siblings {
    private static final Set<String> HARMLESS = Set.of(
            "$ref",
            "$id",
            "$schema",
            "$anchor",
            "$comment",
            "$defs",
            "definitions",
            "title",
            "description",
            "summary",
            "examples",
            "example",
            "default",
            "deprecated",
            "readOnly",
            "writeOnly",
            "externalDocs");

    private Siblings() {}

    static boolean isIgnored(String name, Rule rule, Language language) {
        if (name.startsWith("x-") || name.equals("$ref")) {
            return false;
        }
        return !rule.isSchema() || !HARMLESS.contains(name) && !countsBesideReference(language);
    }

    private static boolean countsBesideReference(Language language) {
        return language == Language.JSON_SCHEMA_2019_09
                || language == Language.JSON_SCHEMA_2020_12
                || language == Language.OPENAPI_3_1;
    }
}
