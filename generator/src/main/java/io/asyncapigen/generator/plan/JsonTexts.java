package io.asyncapigen.generator.plan;

import io.asyncapigen.generator.json.JsonText;
import io.asyncapigen.generator.read.SourceNode;
import io.asyncapigen.generator.read.SourceNode.ArrayNode;
import io.asyncapigen.generator.read.SourceNode.BooleanNode;
import io.asyncapigen.generator.read.SourceNode.Member;
import io.asyncapigen.generator.read.SourceNode.NumberNode;
import io.asyncapigen.generator.read.SourceNode.ObjectNode;
import io.asyncapigen.generator.read.SourceNode.StringNode;

/** Values of a document as JSON text on one line. */
public final class JsonTexts {
    private static final int NEVER = Integer.MAX_VALUE;

    private JsonTexts() {}

    public static String of(SourceNode node) {
        StringBuilder text = new StringBuilder();
        write(node, text, NEVER);
        return text.toString();
    }

    /** Whether the text is no longer than that; looks no further than it has to. */
    public static boolean fits(SourceNode node, int length) {
        StringBuilder text = new StringBuilder();
        write(node, text, length);
        return text.length() <= length;
    }

    private static void write(SourceNode node, StringBuilder text, int limit) {
        if (text.length() > limit) {
            return;
        }
        if (node instanceof ObjectNode object) {
            text.append('{');
            String separator = "";
            for (Member member : object.members().values()) {
                JsonText.quote(member.key(), text.append(separator));
                write(member.value(), text.append(':'), limit);
                separator = ",";
                if (text.length() > limit) {
                    return;
                }
            }
            text.append('}');
        } else if (node instanceof ArrayNode array) {
            text.append('[');
            String separator = "";
            for (SourceNode item : array.items()) {
                write(item, text.append(separator), limit);
                separator = ",";
                if (text.length() > limit) {
                    return;
                }
            }
            text.append(']');
        } else if (node instanceof StringNode string) {
            JsonText.quote(string.value(), text);
        } else if (node instanceof NumberNode number) {
            text.append(number.value());
        } else if (node instanceof BooleanNode bool) {
            text.append(bool.value());
        } else {
            text.append("null");
        }
    }
}
