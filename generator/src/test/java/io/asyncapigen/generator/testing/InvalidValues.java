package io.asyncapigen.generator.testing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes invalid values of valid ones, each by breaking one keyword in one place, of the schemas that generated code is validated with.
 * Only places where a schema holds in any case are broken: not those of alternatives, of which another one may hold.
 */
public final class InvalidValues {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String UNKNOWN = "no-such-member";
    private static final List<String> TEXTS = List.of("", " ", "a", "Z", "0", "-", "no such text", "ü");
    private static final int MAX_DEPTH = 12;

    private final Map<String, JsonNode> schemas;
    private final JsonNode root;
    private final List<String> path = new ArrayList<>();
    private final List<Invalid> all = new ArrayList<>();

    private InvalidValues(Map<String, JsonNode> schemas, JsonNode root) {
        this.schemas = schemas;
        this.root = root;
    }

    /**
     * A value that is wrong.
     *
     * @param pointer where a fault has to be reported
     * @param keyword that is broken there
     */
    public record Invalid(JsonNode value, String pointer, String keyword) {}

    /** All that can be made of a value of the schema of that name. */
    public static List<Invalid> of(Map<String, JsonNode> schemas, String name, JsonNode valid) {
        InvalidValues values = new InvalidValues(schemas, valid);
        values.walk(schemas.get(name), valid, 0);
        return values.all;
    }

    private void walk(JsonNode schema, JsonNode value, int depth) {
        if (!(schema instanceof ObjectNode object) || depth > MAX_DEPTH) {
            return;
        }
        if (object.get("$ref") != null) {
            walk(schemas.get(object.get("$ref").stringValue().substring(2)), value, depth + 1);
        }
        object.path("allOf").forEach(each -> walk(each, value, depth + 1));
        breakHere(object, value);
        if (value instanceof ObjectNode members) {
            members.properties().forEach(each -> {
                JsonNode of = object.path("properties").get(each.getKey());
                if (of == null && !object.has("patternProperties")) {
                    of = object.get("additionalProperties");
                }
                below(each.getKey(), of, each.getValue(), depth);
            });
        } else if (value instanceof ArrayNode items) {
            JsonNode first = object.path("prefixItems");
            for (int i = 0; i < items.size(); i++) {
                below(String.valueOf(i), i < first.size() ? first.get(i) : object.get("items"), items.get(i), depth);
            }
        }
    }

    private void below(String segment, JsonNode schema, JsonNode value, int depth) {
        if (schema != null) {
            path.add(segment);
            walk(schema, value, depth + 1);
            path.remove(path.size() - 1);
        }
    }

    private void breakHere(ObjectNode schema, JsonNode value) {
        schema.properties().forEach(each -> {
            String keyword = each.getKey();
            JsonNode limit = each.getValue();
            switch (keyword) {
                case "type" -> add(keyword, ofAnotherType(limit));
                case "enum", "const" -> {
                    if (!schema.has("x-unknown-enum")) {
                        add(
                                keyword,
                                value.isNumber() ? NODES.numberNode(987_654_321) : NODES.stringNode("no such value"));
                    }
                }
                case "required" -> limit.forEach(name -> removed(keyword, value, name.stringValue()));
                default -> {
                    if (value.isNumber()) {
                        number(keyword, limit);
                    } else if (value.isString()) {
                        text(keyword, limit, value.stringValue());
                    } else if (value instanceof ArrayNode items) {
                        array(keyword, limit, items);
                    } else if (value instanceof ObjectNode members) {
                        object(schema, keyword, limit, members);
                    }
                }
            }
        });
    }

    private static JsonNode ofAnotherType(JsonNode types) {
        Set<String> named = new HashSet<>();
        if (types.isArray()) {
            types.forEach(each -> named.add(each.stringValue()));
        } else {
            named.add(types.stringValue());
        }
        if (!named.contains("boolean")) {
            return NODES.booleanNode(true);
        } else if (!named.contains("string")) {
            return NODES.stringNode("true");
        }
        return named.contains("object") ? null : NODES.objectNode();
    }

    private void number(String keyword, JsonNode limit) {
        switch (keyword) {
            case "minimum" -> add(keyword, NODES.numberNode(limit.decimalValue().subtract(BigDecimal.ONE)));
            case "maximum" -> add(keyword, NODES.numberNode(limit.decimalValue().add(BigDecimal.ONE)));
            case "exclusiveMinimum", "exclusiveMaximum" -> add(keyword, limit);
            case "multipleOf" ->
                add(keyword, NODES.numberNode(limit.decimalValue().multiply(new BigDecimal("1.5"))));
            default -> {}
        }
    }

    private void text(String keyword, JsonNode limit, String text) {
        switch (keyword) {
            case "minLength" -> {
                if (limit.intValue() > 0) {
                    add(keyword, NODES.stringNode("😀".repeat(limit.intValue() - 1)));
                }
            }
            case "maxLength" -> {
                if (limit.intValue() < 10_000) {
                    add(keyword, NODES.stringNode(text + "x".repeat(limit.intValue() + 1)));
                }
            }
            case "pattern" -> {
                Pattern pattern = Pattern.compile(limit.stringValue());
                TEXTS.stream()
                        .filter(each -> !pattern.matcher(each).find())
                        .findFirst()
                        .ifPresent(each -> add(keyword, NODES.stringNode(each)));
            }
            default -> {}
        }
    }

    private void array(String keyword, JsonNode limit, ArrayNode items) {
        ArrayNode other = items.deepCopy();
        switch (keyword) {
            case "minItems" -> {
                while (other.size() >= limit.intValue() && !other.isEmpty()) {
                    other.remove(other.size() - 1);
                }
                if (other.size() < limit.intValue()) {
                    add(keyword, other);
                }
            }
            case "maxItems" -> {
                while (!items.isEmpty() && limit.intValue() < 1_000 && other.size() <= limit.intValue()) {
                    other.add(items.get(0));
                }
                if (other.size() > limit.intValue()) {
                    add(keyword, other);
                }
            }
            case "uniqueItems" -> {
                if (!items.isEmpty() && limit.booleanValue()) {
                    add(keyword, other.add(items.get(0)));
                }
            }
            default -> {}
        }
    }

    private void object(ObjectNode schema, String keyword, JsonNode limit, ObjectNode members) {
        switch (keyword) {
            case "additionalProperties" -> {
                if (limit.isBoolean() && !limit.booleanValue() && !schema.has("patternProperties")) {
                    path.add(UNKNOWN);
                    String place = pointer();
                    path.remove(path.size() - 1);
                    all.add(new Invalid(replaced(members.deepCopy().put(UNKNOWN, true)), place, "false"));
                }
            }
            case "minProperties" -> {
                if (limit.intValue() > 0) {
                    add(keyword, NODES.objectNode());
                }
            }
            case "maxProperties" -> {
                ObjectNode other = members.deepCopy();
                for (int i = 0; i < 1_000 && other.size() <= limit.intValue(); i++) {
                    other.put(UNKNOWN + i, "x");
                }
                if (other.size() > limit.intValue()) {
                    add(keyword, other);
                }
            }
            default -> {}
        }
    }

    private void removed(String keyword, JsonNode value, String name) {
        if (value instanceof ObjectNode members && members.has(name)) {
            ObjectNode other = members.deepCopy();
            other.remove(name);
            add(keyword, other);
        }
    }

    private void add(String keyword, JsonNode wrong) {
        if (wrong != null) {
            all.add(new Invalid(replaced(wrong), pointer(), keyword));
        }
    }

    private String pointer() {
        StringBuilder pointer = new StringBuilder();
        path.forEach(each -> pointer.append('/').append(each.replace("~", "~0").replace("/", "~1")));
        return pointer.toString();
    }

    /** The whole value, with another one at this place. */
    private JsonNode replaced(JsonNode wrong) {
        if (path.isEmpty()) {
            return wrong;
        }
        JsonNode copy = root.deepCopy();
        JsonNode at = copy;
        for (String segment : path.subList(0, path.size() - 1)) {
            at = at instanceof ArrayNode items ? items.get(Integer.parseInt(segment)) : at.get(segment);
        }
        String last = path.get(path.size() - 1);
        if (at instanceof ArrayNode items) {
            items.set(Integer.parseInt(last), wrong);
        } else {
            ((ObjectNode) at).set(last, wrong);
        }
        return copy;
    }
}
