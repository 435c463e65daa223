package io.asyncapigen.generator.validate.rule;

import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.SourceNode;
import io.asyncapigen.generator.read.SourceNode.ArrayNode;
import io.asyncapigen.generator.read.SourceNode.BooleanNode;
import io.asyncapigen.generator.read.SourceNode.Member;
import io.asyncapigen.generator.read.SourceNode.NumberNode;
import io.asyncapigen.generator.read.SourceNode.ObjectNode;
import io.asyncapigen.generator.read.SourceNode.StringNode;
import java.util.Set;
import java.util.TreeMap;

/** Values as text that is equal when the values are equal as JSON: members sorted, numbers by value. */
final class CanonicalText {
    /** Values that are longer than this equal only themselves. */
    private static final int LIMIT = 20_000;

    private static final Set<String> NAMED = Set.of(
            "properties",
            "patternProperties",
            "definitions",
            "$defs",
            "dependencies",
            "dependentSchemas",
            "enum",
            "const");

    private final StringBuilder text = new StringBuilder();
    private final Set<String> ignored;

    private CanonicalText(Set<String> ignored) {
        this.ignored = ignored;
    }

    static String of(Located value) {
        return of(value.node(), Set.of());
    }

    static String of(SourceNode value) {
        return of(value, Set.of());
    }

    /** As {@link #of(SourceNode)} for a schema, without these keywords in it and in its subschemas. */
    static String of(SourceNode value, Set<String> ignored) {
        CanonicalText writer = new CanonicalText(ignored);
        writer.write(value, true);
        return writer.text.toString();
    }

    /** @param schema false where the members are named by the author, as in {@code properties} */
    private void write(SourceNode node, boolean schema) {
        if (text.length() > LIMIT) {
            text.append(node.position().line())
                    .append(':')
                    .append(node.position().column());
            return;
        }
        if (node instanceof ObjectNode object) {
            text.append('{');
            for (Member member : new TreeMap<>(object.members()).values()) {
                if (!schema || !ignored.contains(member.key())) {
                    quote(member.key());
                    text.append(':');
                    write(member.value(), !schema || !NAMED.contains(member.key()));
                    text.append(',');
                }
            }
            text.append('}');
        } else if (node instanceof ArrayNode array) {
            text.append('[');
            for (SourceNode item : array.items()) {
                write(item, schema);
                text.append(',');
            }
            text.append(']');
        } else if (node instanceof StringNode string) {
            quote(string.value());
        } else if (node instanceof NumberNode number) {
            number(number);
        } else {
            text.append(node instanceof BooleanNode bool ? String.valueOf(bool.value()) : "null");
        }
    }

    private void number(NumberNode number) {
        // Stripping the zeros of a number with many digits is quadratic; such numbers are equal when their text is.
        text.append(
                number.value().precision() > 100
                        ? number.text()
                        : number.value().stripTrailingZeros().toString());
    }

    private void quote(String value) {
        text.append('"')
                .append(value.replace("\\", "\\\\").replace("\"", "\\\""))
                .append('"');
    }
}
