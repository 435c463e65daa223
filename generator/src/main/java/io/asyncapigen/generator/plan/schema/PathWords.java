package io.asyncapigen.generator.plan.schema;

import io.asyncapigen.generator.read.JsonPointer;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.Source;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** The words of the path to a schema that an author wrote, as opposed to those of the specification. */
final class PathWords {
    private static final Set<String> STRUCTURE = Set.of(
            "components",
            "schemas",
            "messages",
            "messageTraits",
            "channels",
            "operations",
            "parameters",
            "definitions",
            "$defs",
            "properties",
            "patternProperties",
            "additionalProperties",
            "items",
            "additionalItems",
            "prefixItems",
            "allOf",
            "oneOf",
            "anyOf",
            "not",
            "if",
            "then",
            "else",
            "schema",
            "payload",
            "headers",
            "reply",
            "traits");

    private PathWords() {}

    /** The words before the last one, the nearest first, and at last the name of the file. */
    static List<String> of(Located place) {
        List<String> words = new ArrayList<>(words(place.pointer()));
        if (!words.isEmpty()) {
            words.remove(words.size() - 1);
        }
        Collections.reverse(words);
        words.add(stem(place.source()));
        return words;
    }

    /** All words, in order; empty for a whole file. */
    static List<String> words(JsonPointer pointer) {
        return pointer.tokens().stream()
                .filter(each -> !STRUCTURE.contains(each) && !each.matches("\\d+"))
                .toList();
    }

    /** The name of a file without its folder and ending. */
    static String stem(Source source) {
        String path = source.uri().getPath() == null
                ? source.displayName()
                : source.uri().getPath();
        String file = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        int dot = file.indexOf('.');
        return dot > 0 ? file.substring(0, dot) : file;
    }

    /** Whether it is an entry of {@code components/schemas} of the document itself. */
    static boolean isComponent(Located place, Source document) {
        JsonPointer parent = place.pointer().parent();
        return place.source() == document && parent != null && parent.equals(JsonPointer.of("components", "schemas"));
    }
}
