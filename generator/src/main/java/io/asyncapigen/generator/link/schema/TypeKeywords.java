package io.asyncapigen.generator.link.schema;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which keywords only make sense for one type, and which of them tell what is meant where {@code type} is missing. */
final class TypeKeywords {
    private static final Map<String, JsonType> BY_KEYWORD = new HashMap<>();

    /** Those that no author writes without meaning objects, or arrays; all others may stand in a rule for whatever comes. */
    private static final Set<String> TELLING = Set.of(
            "properties",
            "required",
            "additionalProperties",
            "unevaluatedProperties",
            "patternProperties",
            "discriminator",
            "items",
            "prefixItems");

    static {
        put(
                JsonType.OBJECT,
                List.of(
                        "properties",
                        "required",
                        "additionalProperties",
                        "unevaluatedProperties",
                        "patternProperties",
                        "propertyNames",
                        "minProperties",
                        "maxProperties",
                        "dependentRequired",
                        "dependentSchemas",
                        "dependencies",
                        "discriminator"));
        put(
                JsonType.ARRAY,
                List.of(
                        "items",
                        "prefixItems",
                        "additionalItems",
                        "unevaluatedItems",
                        "minItems",
                        "maxItems",
                        "uniqueItems",
                        "contains",
                        "minContains",
                        "maxContains"));
        put(JsonType.STRING, List.of("pattern", "minLength", "maxLength", "contentEncoding", "contentMediaType"));
        put(JsonType.NUMBER, List.of("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"));
    }

    private TypeKeywords() {}

    private static void put(JsonType type, List<String> keywords) {
        keywords.forEach(keyword -> BY_KEYWORD.put(keyword, type));
    }

    /**
     * The types that keywords suggest. None where all of them only restrict values, such as {@code minLength}; several where they contradict each
     * other.
     */
    static Set<JsonType> suggested(Set<String> keywords) {
        return Collections.disjoint(keywords, TELLING)
                ? Set.of()
                : keywords.stream()
                        .map(BY_KEYWORD::get)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** The type that a rule restricts, or null when it is none, or one for all types. */
    static @Nullable JsonType restricted(String keyword) {
        return TELLING.contains(keyword) ? null : BY_KEYWORD.get(keyword);
    }
}
