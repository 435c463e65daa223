package io.asyncapigen.generator.testing;

import io.asyncapigen.generator.testing.BrokenKeywords.Broken;
import io.asyncapigen.runtime.json.JsonPointer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    private static final int MAX_DEPTH = 12;
    private static final int ATTEMPTS = 5;
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
        BrokenKeywords.of(object, value, referee).forEach(this::add);
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

    private void add(String keyword, JsonNode wrong) {
        add(new Broken(keyword, wrong, List.of()));
    }

    private void add(Broken broken) {
        List<String> place = new ArrayList<>(path);
        place.addAll(broken.below());
        all.add(new Invalid(root, List.copyOf(path), broken.value(), new JsonPointer(place), broken.keyword()));
    }

    private static JsonNode at(JsonNode whole, List<String> path) {
        JsonNode at = whole;
        for (String segment : path) {
            at = at instanceof ArrayNode items ? items.get(Integer.parseInt(segment)) : at.get(segment);
        }
        return at;
    }
}
