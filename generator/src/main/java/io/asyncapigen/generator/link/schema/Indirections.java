package io.asyncapigen.generator.link.schema;

import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.SourceNode.ArrayNode;
import io.asyncapigen.generator.read.SourceNode.NullNode;
import io.asyncapigen.generator.read.SourceNode.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Schemas that only say "this one" or "this one or null": {@code allOf} of one, {@code oneOf} or {@code anyOf} of one and
 * null, with nothing beside it but words for people.
 */
final class Indirections {
    private static final Set<String> WORDS = Set.of(
            "title",
            "description",
            "summary",
            "deprecated",
            "readOnly",
            "writeOnly",
            "default",
            "example",
            "examples",
            "externalDocs",
            "xml",
            "nullable",
            "definitions",
            "$defs",
            "$comment",
            "$schema",
            "$id",
            "id",
            "$anchor",
            "$dynamicAnchor",
            "$recursiveAnchor");

    private final Hierarchies hierarchies;
    private final ComponentNames names;

    Indirections(Hierarchies hierarchies, ComponentNames names) {
        this.hierarchies = hierarchies;
        this.names = names;
    }

    /** The schema that is meant, or null when the one at this place is one itself. */
    @Nullable
    SchemaPlace through(SchemaPlace place) {
        if (!(place.at().node() instanceof ObjectNode schema)
                || !schema.has("allOf") && !schema.has("oneOf") && !schema.has("anyOf")
                || typing(schema) != 1
                || schema.has("x-java-name")
                || schema.has("x-java-type")) {
            return null;
        }
        for (String keyword : List.of("oneOf", "anyOf")) {
            if (schema.get(keyword) instanceof ArrayNode) {
                List<SchemaPlace> variants = notNull(place, keyword);
                return variants.size() == 1 ? variants.get(0) : null;
            }
        }
        if (!(schema.get("allOf") instanceof ArrayNode)) {
            return null;
        }
        List<SchemaPlace> members = ShapeReader.list(place, "allOf");
        return members.size() == 1 && !isTypeOfItsOwn(place.at(), schema) ? members.get(0) : null;
    }

    /** Whether the way through this schema admits null beside. */
    boolean allowsNull(SchemaPlace place) {
        for (String keyword : List.of("oneOf", "anyOf")) {
            if (ShapeReader.list(place, keyword).stream().anyMatch(variant -> isNull(variant.at()))) {
                return true;
            }
        }
        return false;
    }

    /** A child in a hierarchy adds its name, and a component that describes itself is meant as a type. */
    private boolean isTypeOfItsOwn(Located place, ObjectNode schema) {
        return hierarchies.isChild(place.id())
                || names.of(place) != null && (schema.has("description") || schema.has("title"));
    }

    /** How many keywords say something of values, {@code $ref} included. */
    static int typing(ObjectNode schema) {
        int count = 0;
        for (String keyword : schema.members().keySet()) {
            if (!WORDS.contains(keyword) && !keyword.startsWith("x-")) {
                count++;
            }
        }
        return count;
    }

    private static List<SchemaPlace> notNull(SchemaPlace place, String keyword) {
        Set<String> references = new HashSet<>();
        List<SchemaPlace> variants = new ArrayList<>();
        for (SchemaPlace variant : ShapeReader.list(place, keyword)) {
            String reference = variant.at().node() instanceof ObjectNode object ? object.text("$ref") : null;
            if (!isNull(variant.at()) && (reference == null || references.add(reference))) {
                variants.add(variant);
            }
        }
        return variants;
    }

    /** {@code type: "null"}, {@code const: null} or {@code enum: [null]}. */
    static boolean isNull(Located place) {
        if (!(place.node() instanceof ObjectNode schema)) {
            return false;
        }
        return "null".equals(schema.text("type"))
                || schema.get("type") instanceof NullNode
                || schema.get("const") instanceof NullNode
                || schema.get("enum") instanceof ArrayNode values
                        && values.items().size() == 1
                        && values.items().get(0) instanceof NullNode;
    }
}
