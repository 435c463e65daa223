package io.asyncapigen.generator.testing;

import io.asyncapigen.runtime.json.JsonPointer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes invalid values of valid ones, each by breaking one keyword in one place, of the schemas that generated code is validated with.
 * What is broken inside of an alternative has no alternative left, and what is broken by {@code then} still has what {@code if} asks for.
 */
final class InvalidValues {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String UNKNOWN = "no-such-member";
    private static final List<String> TEXTS = List.of("", " ", "a", "Z", "0", "-", "no such text", "ü");
    private static final int MAX_DEPTH = 12;
    private static final int ATTEMPTS = 5;
    private static final int MANY = 1_000;
    private static final List<JsonNode> OTHERS = List.of(
            NODES.booleanNode(true),
            NODES.numberNode(new BigDecimal("-987654321.5")),
            NODES.stringNode("no such text"),
            NODES.arrayNode(),
            NODES.objectNode());

    private final Map<String, JsonNode> schemas;
    private final Referee referee;
    private final JsonNode root;
    private final List<String> path;
    private final List<Invalid> all = new ArrayList<>();

    private InvalidValues(Map<String, JsonNode> schemas, Referee referee, JsonNode root, List<String> path) {
        this.schemas = schemas;
        this.referee = referee;
        this.root = root;
        this.path = new ArrayList<>(path);
    }

    /**
     * A value that is wrong.
     *
     * @param valid what it was made of
     * @param path of the part that is another one in it
     * @param part the other one
     * @param pointer where a fault has to be reported
     * @param keyword that is broken there
     */
    record Invalid(JsonNode valid, List<String> path, JsonNode part, JsonPointer pointer, String keyword) {
        JsonNode value() {
            if (path.isEmpty()) {
                return part;
            }
            JsonNode copy = valid.deepCopy();
            JsonNode at = InvalidValues.at(copy, path.subList(0, path.size() - 1));
            String last = path.get(path.size() - 1);
            if (at instanceof ArrayNode items) {
                items.set(Integer.parseInt(last), part);
            } else {
                ((ObjectNode) at).set(last, part);
            }
            return copy;
        }

        /** What it has at a place in or above that of the part. */
        JsonNode at(List<String> place) {
            return place.size() == path.size() ? part : InvalidValues.at(value(), place);
        }
    }

    /**
     * All that can be made of a value of one of those schemas.
     *
     * @param referee decides which alternatives and conditions hold
     */
    static List<Invalid> of(Map<String, JsonNode> schemas, Referee referee, JsonNode schema, JsonNode valid) {
        InvalidValues values = new InvalidValues(schemas, referee, valid, List.of());
        values.walk(schema, valid, 0);
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
        compositions(object, value, depth);
        if (value instanceof ObjectNode members) {
            members.properties().forEach(each -> {
                for (JsonNode of : ofMember(object, each.getKey())) {
                    below(each.getKey(), of, each.getValue(), depth);
                }
            });
        } else if (value instanceof ArrayNode items) {
            JsonNode first = object.path("prefixItems");
            for (int i = 0; i < items.size(); i++) {
                below(String.valueOf(i), i < first.size() ? first.get(i) : object.get("items"), items.get(i), depth);
            }
        }
    }

    private static List<JsonNode> ofMember(ObjectNode schema, String name) {
        List<JsonNode> all = new ArrayList<>();
        JsonNode own = schema.path("properties").get(name);
        if (own != null) {
            all.add(own);
        }
        schema.path("patternProperties").properties().forEach(each -> {
            if (Pattern.compile(each.getKey()).matcher(name).find()) {
                all.add(each.getValue());
            }
        });
        if (all.isEmpty() && schema.has("additionalProperties")) {
            all.add(schema.get("additionalProperties"));
        }
        return all;
    }

    private void below(String segment, JsonNode schema, JsonNode value, int depth) {
        if (schema != null) {
            path.add(segment);
            walk(schema, value, depth + 1);
            path.remove(path.size() - 1);
        }
    }

    private void compositions(ObjectNode schema, JsonNode value, int depth) {
        JsonNode condition = schema.get("if");
        if (condition != null) {
            boolean holds = referee.admits(condition, value);
            JsonNode then = schema.get(holds ? "then" : "else");
            walkWhere(then, value, depth, other -> referee.admits(condition, other) == holds);
        }
        for (String keyword : List.of("dependencies", "dependentSchemas")) {
            schema.path(keyword).properties().forEach(each -> {
                if (value.has(each.getKey())) {
                    walkWhere(each.getValue(), value, depth, other -> other.has(each.getKey()));
                }
            });
        }
        for (String keyword : List.of("anyOf", "oneOf")) {
            alternatives(keyword, schema.path(keyword), value, depth);
        }
        if (schema.has("not")) {
            RandomValues excluded = new RandomValues(schemas, 0);
            for (int i = 0; i < ATTEMPTS; i++) {
                JsonNode other = excluded.next(schema.get("not"));
                if (referee.admits(schema.get("not"), other)) {
                    add("not", other);
                }
            }
        }
    }

    /** As {@link #walk}, leaving out what has the effect that the schema does not count any more. */
    private void walkWhere(JsonNode schema, JsonNode value, int depth, Predicate<JsonNode> counts) {
        InvalidValues inside = new InvalidValues(schemas, referee, root, path);
        inside.walk(schema, value, depth + 1);
        inside.all.stream().filter(each -> counts.test(each.at(path))).forEach(all::add);
    }

    private void alternatives(String keyword, JsonNode schemasOfIt, JsonNode value, int depth) {
        List<JsonNode> candidates = new ArrayList<>(OTHERS);
        schemasOfIt.forEach(each -> {
            if (referee.admits(each, value)) {
                InvalidValues inside = new InvalidValues(schemas, referee, value, List.of());
                inside.walk(each, value, depth + 1);
                inside.all.stream().limit(ATTEMPTS).map(Invalid::value).forEach(candidates::add);
            }
            candidates.add(new RandomValues(schemas, 0).next(each)); // which another one may admit, too
        });
        candidates.forEach(other -> {
            long fit = schemasOfIt.values().stream()
                    .filter(each -> referee.admits(each, other))
                    .count();
            if (!schemasOfIt.isEmpty() && (fit == 0 || fit > 1 && keyword.equals("oneOf"))) {
                add(keyword, other);
            }
        });
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
                        array(schema, keyword, limit, items);
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

    private void array(ObjectNode schema, String keyword, JsonNode limit, ArrayNode items) {
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
            case "contains" -> contains(schema, limit, items);
            default -> {}
        }
    }

    private void contains(ObjectNode schema, JsonNode wanted, ArrayNode items) {
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

    private void object(ObjectNode schema, String keyword, JsonNode limit, ObjectNode members) {
        switch (keyword) {
            case "additionalProperties", "unevaluatedProperties" -> {
                ObjectNode other = members.deepCopy().put(UNKNOWN, true);
                if (limit.isBoolean() && !limit.booleanValue() && !referee.admits(schema, other)) {
                    List<String> place = new ArrayList<>(path);
                    place.add(UNKNOWN);
                    all.add(new Invalid(root, List.copyOf(path), other, new JsonPointer(place), "false"));
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

    private void removed(String keyword, JsonNode value, String name) {
        if (value instanceof ObjectNode members && members.has(name)) {
            ObjectNode other = members.deepCopy();
            other.remove(name);
            add(keyword, other);
        }
    }

    private void add(String keyword, JsonNode wrong) {
        if (wrong != null) {
            all.add(new Invalid(root, List.copyOf(path), wrong, new JsonPointer(path), keyword));
        }
    }

    private static JsonNode at(JsonNode whole, List<String> path) {
        JsonNode at = whole;
        for (String segment : path) {
            at = at instanceof ArrayNode items ? items.get(Integer.parseInt(segment)) : at.get(segment);
        }
        return at;
    }
}
