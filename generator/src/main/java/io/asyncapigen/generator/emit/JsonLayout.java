package io.asyncapigen.generator.emit;

import io.asyncapigen.generator.json.JsonText;
import io.asyncapigen.generator.plan.Literals;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON for people: what fits stands on one line, what does not has a line for each member, and what cannot be seen is escaped. */
final class JsonLayout {
    private static final int WIDTH = 100;
    private static final int MAX_DEPTH = 20;

    private final List<String> lines = new ArrayList<>();

    private JsonLayout() {}

    /** The lines of an object of these members. */
    static List<String> members(Map<String, JsonNode> members) {
        JsonLayout layout = new JsonLayout();
        layout.lines.add("{");
        layout.members(members.entrySet().iterator(), 1);
        layout.lines.add("}");
        return layout.lines.stream().map(JsonLayout::visible).toList();
    }

    /** Such characters stand in strings only. */
    private static String visible(String line) {
        StringBuilder text = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            Literals.append(text, line, i);
        }
        return text.toString();
    }

    private void members(Iterator<Map.Entry<String, JsonNode>> members, int depth) {
        while (members.hasNext()) {
            Map.Entry<String, JsonNode> each = members.next();
            add(JsonText.quoted(each.getKey()) + ": ", each.getValue(), members.hasNext() ? "," : "", depth);
        }
    }

    private void add(String before, JsonNode value, String after, int depth) {
        String indent = "  ".repeat(depth);
        boolean opens = depth <= MAX_DEPTH && !value.isEmpty();
        String compact = opens ? JsonText.of(value, WIDTH - indent.length() - before.length()) : JsonText.of(value);
        if (compact != null) {
            lines.add(indent + before + compact + after);
        } else if (value instanceof ObjectNode object) {
            lines.add(indent + before + "{");
            members(object.properties().iterator(), depth + 1);
            lines.add(indent + "}" + after);
        } else {
            lines.add(indent + before + "[");
            for (Iterator<JsonNode> items = value.iterator(); items.hasNext(); ) {
                JsonNode each = items.next();
                add("", each, items.hasNext() ? "," : "", depth + 1);
            }
            lines.add(indent + "]" + after);
        }
    }
}
