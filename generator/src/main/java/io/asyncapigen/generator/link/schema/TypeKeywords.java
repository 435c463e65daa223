package io.asyncapigen.generator.link.schema;

import io.asyncapigen.generator.read.SourceNode.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which keywords only make sense for one type, and so tell what is meant where {@code type} is missing. */
final class TypeKeywords {
    private static final Map<String, JsonType> BY_KEYWORD = new HashMap<>();
    private static final Set<String> STRING_FORMATS = Set.of(
            "date-time",
            "date",
            "time",
            "duration",
            "email",
            "idn-email",
            "hostname",
            "idn-hostname",
            "ipv4",
            "ipv6",
            "uri",
            "uri-reference",
            "iri",
            "iri-reference",
            "uri-template",
            "uuid",
            "json-pointer",
            "relative-json-pointer",
            "regex",
            "password",
            "byte",
            "binary");
    private static final Set<String> INTEGER_FORMATS = Set.of("int32", "int64");
    private static final Set<String> NUMBER_FORMATS = Set.of("float", "double");

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

    /** The type that a keyword of this schema suggests, or null when it suggests none. */
    static @Nullable JsonType typeOf(String keyword, ObjectNode schema) {
        if (!keyword.equals("format")) {
            return BY_KEYWORD.get(keyword);
        }
        String format = schema.text("format");
        if (format == null) {
            return null;
        }
        if (STRING_FORMATS.contains(format)) {
            return JsonType.STRING;
        }
        if (INTEGER_FORMATS.contains(format)) {
            return JsonType.INTEGER;
        }
        return NUMBER_FORMATS.contains(format) ? JsonType.NUMBER : null;
    }
}
