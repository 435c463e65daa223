package io.asyncapigen.generator.bundle;

import io.asyncapigen.generator.model.schema.SchemaFormat;
import io.asyncapigen.generator.model.schema.SchemaFormat.Language;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.SourceNode.BooleanNode;
import io.asyncapigen.generator.read.SourceNode.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * A place where a schema or a reference to one stands, the same however it was reached, and the language in which it is written.
 *
 * @param inherited whether it stands in {@code allOf}, for a schema that extends it: then what a parent says of its children is not
 *     meant, as that would be said of the same value for ever
 */
public record SchemaSpot(Located at, Language language, boolean inherited) {
    public SchemaSpot(Located at, Language language) {
        this(at, language, false);
    }

    /** The same place, for a schema that extends it. */
    public SchemaSpot forHeir() {
        return new SchemaSpot(at, language, true);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SchemaSpot spot
                && language == spot.language
                && inherited == spot.inherited
                && at.id().equals(spot.at.id());
    }

    @Override
    public int hashCode() {
        return at.id().hashCode();
    }

    /** A place of the same language. */
    public SchemaSpot sibling(Located other) {
        return new SchemaSpot(other, language);
    }

    /** Whether a {@code $ref} stands there. */
    boolean hasReference() {
        return at.node() instanceof ObjectNode object && object.text("$ref") != null;
    }

    /** Whether keywords count that came after draft-07, and those beside a {@code $ref}. */
    public boolean isModern() {
        return language == Language.JSON_SCHEMA_2019_09
                || language == Language.JSON_SCHEMA_2020_12
                || language == Language.OPENAPI_3_1;
    }

    /** Whether the schema says "or null" beside what its other keywords say. */
    boolean grantsNull() {
        return isTrue("x-nullable") || language == Language.OPENAPI_3_0 && isTrue("nullable");
    }

    public boolean isTrue(String keyword) {
        return at.node() instanceof ObjectNode object
                && object.get(keyword) instanceof BooleanNode flag
                && flag.value();
    }

    /** What a Multi Format Schema Object holds, this for anything else, null when that is no JSON Schema. */
    @Nullable
    SchemaSpot unwrapped() {
        String format = at.node() instanceof ObjectNode object ? object.text("schemaFormat") : null;
        if (format == null) {
            return language.isJsonSchema() ? this : null;
        }
        Language inside = SchemaFormat.parse(format).language();
        Located schema = at.get("schema");
        return schema == null || !inside.isJsonSchema() ? null : new SchemaSpot(schema, inside);
    }

    /** In the language that the schema itself names, as a file of its own may. */
    SchemaSpot spoken() {
        String schema = at.node() instanceof ObjectNode object ? object.text("$schema") : null;
        if (schema == null) {
            return this;
        }
        if (schema.contains("2020-12")) {
            return new SchemaSpot(at, Language.JSON_SCHEMA_2020_12, inherited);
        }
        return schema.contains("2019-09") ? new SchemaSpot(at, Language.JSON_SCHEMA_2019_09, inherited) : this;
    }
}
