package io.asyncapigen.generator.link.schema;

import io.asyncapigen.generator.read.SourceNode;
import io.asyncapigen.generator.read.SourceNode.ArrayNode;
import io.asyncapigen.generator.read.SourceNode.BooleanNode;
import io.asyncapigen.generator.read.SourceNode.NullNode;
import io.asyncapigen.generator.read.SourceNode.NumberNode;
import io.asyncapigen.generator.read.SourceNode.ObjectNode;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The types that {@code type} can name. */
enum JsonType {
    NULL,
    BOOLEAN,
    OBJECT,
    ARRAY,
    STRING,
    NUMBER,
    INTEGER;

    /** All that together mean any value that is not null. */
    static final Set<JsonType> ALL_BUT_NULL = Set.of(BOOLEAN, OBJECT, ARRAY, STRING, NUMBER);

    static @Nullable JsonType named(String text) {
        return switch (text) {
            case "null" -> NULL;
            case "boolean" -> BOOLEAN;
            case "object" -> OBJECT;
            case "array" -> ARRAY;
            case "string" -> STRING;
            case "number" -> NUMBER;
            case "integer" -> INTEGER;
            default -> null;
        };
    }

    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a value is of this type, {@code 1.0} being an integer. */
    boolean admits(SourceNode value) {
        return switch (this) {
            case NULL -> value instanceof NullNode;
            case BOOLEAN -> value instanceof BooleanNode;
            case OBJECT -> value instanceof ObjectNode;
            case ARRAY -> value instanceof ArrayNode;
            case STRING -> value instanceof SourceNode.StringNode;
            case NUMBER -> value instanceof NumberNode;
            case INTEGER -> value instanceof NumberNode number && number.isInteger();
        };
    }
}
