package io.asyncapigen.generator.testing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes values of a valid one that break one keyword of its schema, of those that do not put schemas together. */
final class BrokenKeywords {
    /**
     * A value that breaks a keyword.
     *
     * @param below where in it the fault is
     */
    record Broken(String keyword, JsonNode value, List<String> below) {}

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String UNKNOWN = "no-such-member";
    private static final List<String> TEXTS = List.of("", " ", "a", "Z", "0", "-", "no such text", "ü");
    private static final int MANY = 1_000;

    private static final Set<String> ANY = Set.of("type", "enum", "const");
    private static final Set<String> NUMBER =
            Set.of("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf");
    private static final Set<String> TEXT = Set.of("minLength", "maxLength", "pattern");
    private static final Set<String> ARRAY = Set.of("minItems", "maxItems", "uniqueItems", "contains");
    private static final Set<String> OBJECT = Set.of(
            "required",
            "additionalProperties",
            "unevaluatedProperties",
            "propertyNames",
            "dependencies",
            "dependentRequired",
            "minProperties",
            "maxProperties");

    private final ObjectNode schema;
    private final JsonNode value;
    private final Referee referee;
    private final List<Broken> all = new ArrayList<>();

    private BrokenKeywords(ObjectNode schema, JsonNode value, Referee referee) {
        this.schema = schema;
        this.value = value;
        this.referee = referee;
    }

    /** Whether the keyword says something of such a value, and can be broken at all. */
    static boolean canBreak(String keyword, JsonNode value) {
        return ANY.contains(keyword)
                || value.isNumber() && NUMBER.contains(keyword)
                || value.isString() && TEXT.contains(keyword)
                || value.isArray() && ARRAY.contains(keyword)
                || value.isObject() && OBJECT.contains(keyword);
    }

    /** What breaks that keyword of the schema, if anything does. */
    static List<Broken> of(ObjectNode schema, String keyword, JsonNode value, Referee referee) {
        BrokenKeywords keywords = new BrokenKeywords(schema, value, referee);
        keywords.breakIt(keyword, schema.get(keyword));
        return keywords.all;
    }

    private void breakIt(String keyword, JsonNode limit) {
        switch (keyword) {
            case "type" -> add(keyword, ofAnotherType(limit));
            case "enum", "const" -> {
                if (!schema.has("x-unknown-enum")) {
                    add(keyword, value.isNumber() ? NODES.numberNode(987_654_321) : NODES.stringNode("no such value"));
                }
            }
            default -> {
                if (value.isNumber()) {
                    number(keyword, limit);
                } else if (value.isString()) {
                    text(keyword, limit, value.stringValue());
                } else if (value instanceof ArrayNode items) {
                    array(keyword, limit, items);
                } else if (value instanceof ObjectNode members) {
                    object(keyword, limit, members);
                }
            }
        }
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
                Pattern pattern = PatternTexts.compiled(limit.stringValue());
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
                while (!items.isEmpty() && limit.intValue() < MANY && other.size() <= limit.intValue()) {
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
            case "contains" -> contains(limit, items);
            default -> {}
        }
    }

    private void contains(JsonNode wanted, ArrayNode items) {
        ArrayNode none = NODES.arrayNode();
        ArrayNode many = items.deepCopy();
        items.forEach(each -> (referee.admits(wanted, each) ? many : none).add(each));
        if (schema.path("minContains").asInt(1) > 0) {
            add("contains", none);
        }
        int most = schema.path("maxContains").asInt(Integer.MAX_VALUE);
        if (most < MANY && many.size() > items.size()) {
            JsonNode fitting = many.get(many.size() - 1);
            for (int i = 0; i < most; i++) {
                many.add(fitting);
            }
            add("maxContains", many);
        }
    }

    private void object(String keyword, JsonNode limit, ObjectNode members) {
        switch (keyword) {
            case "required" -> limit.forEach(name -> removed(keyword, name.stringValue(), members));
            case "additionalProperties", "unevaluatedProperties" -> {
                if (limit.isBoolean() && !limit.booleanValue()) {
                    ObjectNode other = members.deepCopy().put(UNKNOWN, true);
                    if (!referee.admits(schema, other)) {
                        all.add(new Broken("false", other, List.of(UNKNOWN)));
                    }
                }
            }
            case "propertyNames" ->
                TEXTS.stream()
                        .filter(each -> !referee.admits(limit, NODES.stringNode(each)))
                        .forEach(each -> add(keyword, members.deepCopy().put(each, true)));
            case "dependencies", "dependentRequired" ->
                limit.properties().forEach(each -> dependency(keyword, each.getKey(), each.getValue(), members));
            case "minProperties" -> {
                if (limit.intValue() > 0) {
                    add(keyword, NODES.objectNode());
                }
            }
            case "maxProperties" -> {
                ObjectNode other = members.deepCopy();
                for (int i = 0; i < MANY && other.size() <= limit.intValue(); i++) {
                    other.put(UNKNOWN + i, "x");
                }
                if (other.size() > limit.intValue()) {
                    add(keyword, other);
                }
            }
            default -> {}
        }
    }

    private void dependency(String keyword, String name, JsonNode needs, ObjectNode members) {
        if (needs instanceof ArrayNode && !needs.isEmpty()) {
            ObjectNode other = members.deepCopy();
            if (!other.has(name)) {
                other.put(name, true);
            }
            other.remove(needs.get(0).stringValue());
            if (other.has(name)) {
                add(keyword, other);
            }
        }
    }

    private void removed(String keyword, String name, ObjectNode members) {
        if (members.has(name)) {
            ObjectNode other = NODES.objectNode().setAll(members); // which nobody changes
            other.remove(name);
            add(keyword, other);
        }
    }

    private void add(String keyword, JsonNode wrong) {
        if (wrong != null) {
            all.add(new Broken(keyword, wrong, List.of()));
        }
    }
}
