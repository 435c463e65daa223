package io.asyncapigen.generator.validate.rule;

import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.SourceNode;
import io.asyncapigen.generator.read.SourceNode.ArrayNode;
import io.asyncapigen.generator.read.SourceNode.BooleanNode;
import io.asyncapigen.generator.read.SourceNode.Member;
import io.asyncapigen.generator.read.SourceNode.NumberNode;
import io.asyncapigen.generator.read.SourceNode.ObjectNode;
import io.asyncapigen.generator.read.SourceNode.StringNode;
import java.util.TreeMap;

/** Values as text that is equal when the values are equal as JSON: members sorted, numbers by value. */
final class CanonicalText {
    /** Values that are longer than this equal only themselves. */
    private static final int LIMIT = 20_000;

    private final StringBuilder text = new StringBuilder();

    private CanonicalText() {}

    static String of(Located value) {
        return of(value.node());
    }

    static String of(SourceNode value) {
        CanonicalText writer = new CanonicalText();
        writer.write(value);
        return writer.text.toString();
    }

    private void write(SourceNode node) {
        if (text.length() > LIMIT) {
            text.append(node.position().line())
                    .append(':')
                    .append(node.position().column());
            return;
        }
        if (node instanceof ObjectNode object) {
            text.append('{');
            for (Member member : new TreeMap<>(object.members()).values()) {
                quote(member.key());
                text.append(':');
                write(member.value());
                text.append(',');
            }
            text.append('}');
        } else if (node instanceof ArrayNode array) {
            text.append('[');
            for (SourceNode item : array.items()) {
                write(item);
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
