package io.asyncapigen.generator.link.schema;

import io.asyncapigen.generator.read.JsonPointer;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.Source;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells which schemas have a name of their own, and which are inline and named by their owner. */
final class ComponentNames {
    private static final Set<String> SECTIONS = Set.of("schemas", "definitions", "$defs");
    private static final Set<String> SCHEMA_KEYWORDS = Set.of(
            "items",
            "not",
            "if",
            "then",
            "else",
            "contains",
            "additionalProperties",
            "additionalItems",
            "propertyNames",
            "unevaluatedProperties",
            "unevaluatedItems",
            "schema",
            "payload",
            "headers");
    private static final Set<String> MAPS = Set.of("properties", "patternProperties", "dependentSchemas");

    private final Source main;

    /** @param main the text of the document itself, whose root is no schema */
    ComponentNames(Source main) {
        this.main = main;
    }

    /**
     * The key under {@code components/schemas}, {@code definitions} or {@code $defs}; in another file also the key at its top,
     * or the name of the file when the schema fills it; null for everything else. A schema inside a Multi Format Schema Object
     * has the name of that.
     */
    @Nullable
    String of(Located place) {
        JsonPointer parent = place.pointer().parent();
        boolean otherFile = place.source() != main;
        if (parent == null) {
            return otherFile ? fileName(place.source()) : null;
        }
        String key = place.key();
        if (parent.parent() == null) {
            boolean top = otherFile && !SCHEMA_KEYWORDS.contains(key) && !SECTIONS.contains(key);
            return top ? key : null;
        }
        if (SECTIONS.contains(parent.last()) && isSection(parent, otherFile)) {
            return key;
        }
        JsonPointer section = parent.parent();
        boolean wrapped =
                key.equals("schema") && section != null && section.last().equals("schemas");
        return wrapped && isSection(section, otherFile) ? parent.last() : null;
    }

    /** Whether a path ends in a section of named schemas, and not in a property that happens to be called like one. */
    private static boolean isSection(JsonPointer path, boolean otherFile) {
        List<String> tokens = path.tokens();
        int size = tokens.size();
        if (path.last().equals("schemas")) {
            return size == 2 && tokens.get(0).equals("components") || size == 1 && otherFile;
        }
        return size == 1 || !MAPS.contains(tokens.get(size - 2));
    }

    private static @Nullable String fileName(Source source) {
        String path = source.uri().getPath();
        if (path == null) {
            return null;
        }
        String name = path.substring(path.lastIndexOf('/') + 1);
        int dot = name.indexOf('.', 1);
        String stem = dot > 0 ? name.substring(0, dot) : name;
        return stem.isEmpty() ? null : stem;
    }
}
