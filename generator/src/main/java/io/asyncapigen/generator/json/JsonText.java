package io.asyncapigen.generator.json;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The text of JSON trees, on one line, as {@link JsonNode#toString} has it. That one starts a mapper, which takes longer than to
 * write all that a small document has.
 */
public final class JsonText {
    private static final String SHORT = "\b\t\n\f\r";
    private static final String LETTERS = "btnfr";

    private JsonText() {}

    public static String of(JsonNode node) {
        StringBuilder text = new StringBuilder();
        write(node, text, Integer.MAX_VALUE);
        return text.toString();
    }

    /** The same if it has at most so many characters, else null, which is known without all of it. */
    public static @Nullable String of(JsonNode node, int most) {
        StringBuilder text = new StringBuilder();
        write(node, text, most);
        return text.length() <= most ? text.toString() : null;
    }

    /** A string as JSON, in its quotation marks. */
    public static String quoted(String value) {
        StringBuilder text = new StringBuilder(value.length() + 2);
        quote(value, text);
        return text.toString();
    }

    private static void write(JsonNode node, StringBuilder text, int most) {
        if (text.length() > most) {
            return;
        }
        if (node instanceof ObjectNode object) {
            String before = "{";
            for (Map.Entry<String, JsonNode> each : object.properties()) {
                quote(each.getKey(), text.append(before));
                write(each.getValue(), text.append(':'), most);
                before = ",";
            }
            text.append(object.isEmpty() ? "{}" : "}");
        } else if (node instanceof ArrayNode array) {
            String before = "[";
            for (JsonNode each : array) {
                write(each, text.append(before), most);
                before = ",";
            }
            text.append(array.isEmpty() ? "[]" : "]");
        } else if (node.isString()) {
            quote(node.stringValue(), text);
        } else {
            text.append(node.isNull() ? "null" : node.asString());
        }
    }

    /** Puts a string as JSON, in its quotation marks, behind a text. */
    public static void quote(String value, StringBuilder text) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else if (c >= ' ') {
                text.append(c);
            } else if (SHORT.indexOf(c) >= 0) {
                text.append('\\').append(LETTERS.charAt(SHORT.indexOf(c)));
            } else {
                text.append(String.format("\\u%04X", (int) c));
            }
        }
        text.append('"');
    }
}
