package io.asyncapigen.generator.testing;

import io.asyncapigen.generator.testing.BrokenKeywords.Broken;
import io.asyncapigen.runtime.json.JsonPointer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes invalid values of valid ones, each by breaking one keyword in one place, of the schemas that generated code is validated with.
 * What is broken inside of an alternative has no alternative left, and what is broken by {@code then} still has what {@code if} asks for.
 * Few of the ways to break a value are ever gone, so that they are only counted up first, and a value is made when one is chosen.
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
    private final Random random;
    private final JsonNode root;
    private final List<String> path;
    private final List<Attempt> all = new ArrayList<>();

    private InvalidValues(
            Map<String, JsonNode> schemas, Referee referee, Random random, JsonNode root, List<String> path) {
        this.schemas = schemas;
        this.referee = referee;
        this.random = random;
        this.root = root;
        this.path = new ArrayList<>(path);
    }

    /**
     * A way to break a value.
     *
     * @param keyword to break, of the schema
     * @param invalid makes the value, unless it turns out that it cannot be made
     */
    record Attempt(String keyword, Supplier<Optional<Invalid>> invalid) {}

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
     * All ways to break a value of one of those schemas.
     *
     * @param referee decides which alternatives and conditions hold
     */
    static List<Attempt> of(
            Map<String, JsonNode> schemas, Referee referee, Random random, JsonNode schema, JsonNode valid) {
        InvalidValues values = new InvalidValues(schemas, referee, random, valid, List.of());
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
        keywords(object, value);
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
            if (PatternTexts.compiled(each.getKey()).matcher(name).find()) {
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

    private void keywords(ObjectNode schema, JsonNode value) {
        List<String> place = List.copyOf(path);
        schema.properties().forEach(each -> {
            String keyword = each.getKey();
            if (BrokenKeywords.canBreak(keyword, value)) {
                attempt(
                        keyword,
                        () -> shuffled(BrokenKeywords.of(schema, keyword, value, referee)).stream()
                                .map(broken -> invalid(broken, place))
                                .findFirst());
            }
        });
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
        List<String> place = List.copyOf(path);
        for (String keyword : List.of("anyOf", "oneOf")) {
            JsonNode alternatives = schema.path(keyword);
            if (!alternatives.isEmpty()) {
                attempt(
                        keyword,
                        () -> alternatives(keyword, alternatives, value, depth)
                                .map(other -> invalid(new Broken(keyword, other, List.of()), place)));
            }
        }
        if (schema.has("not")) {
            attempt(
                    "not",
                    () -> excluded(schema.get("not"))
                            .map(other -> invalid(new Broken("not", other, List.of()), place)));
        }
    }

    /** As {@link #walk}, leaving out what has the effect that the schema does not count any more. */
    private void walkWhere(JsonNode schema, JsonNode value, int depth, Predicate<JsonNode> counts) {
        InvalidValues inside = new InvalidValues(schemas, referee, random, root, path);
        inside.walk(schema, value, depth + 1);
        List<String> place = List.copyOf(path);
        inside.all.forEach(each ->
                attempt(each.keyword(), () -> each.invalid().get().filter(one -> counts.test(one.at(place)))));
    }

    /** A value that too few of the schemas admit, or too many. */
    private Optional<JsonNode> alternatives(String keyword, JsonNode alternatives, JsonNode value, int depth) {
        List<Supplier<Optional<JsonNode>>> candidates = new ArrayList<>();
        OTHERS.forEach(each -> candidates.add(() -> Optional.of(each)));
        alternatives.forEach(each -> {
            candidates.add(() -> Optional.of(random(each))); // which another one may admit, too
            candidates.add(() -> broken(each, value, depth));
        });
        return shuffled(candidates).stream()
                .flatMap(each -> each.get().stream())
                .filter(other -> {
                    long fit = alternatives.values().stream()
                            .filter(each -> referee.admits(each, other))
                            .limit(2)
                            .count();
                    return fit == 0 || fit > 1 && keyword.equals("oneOf");
                })
                .findFirst();
    }

    /** A value that one of the schemas that admit the value does not. */
    private Optional<JsonNode> broken(JsonNode alternative, JsonNode value, int depth) {
        if (!referee.admits(alternative, value)) {
            return Optional.empty();
        }
        InvalidValues inside = new InvalidValues(schemas, referee, random, value, List.of());
        inside.walk(alternative, value, depth + 1);
        return shuffled(inside.all).stream()
                .limit(ATTEMPTS)
                .flatMap(each -> each.invalid().get().stream())
                .map(Invalid::value)
                .findFirst();
    }

    private Optional<JsonNode> excluded(JsonNode schema) {
        return Stream.generate(() -> random(schema))
                .limit(ATTEMPTS)
                .filter(each -> referee.admits(schema, each))
                .findFirst();
    }

    private JsonNode random(JsonNode schema) {
        return new RandomValues(schemas, random.nextLong()).next(schema);
    }

    private <T> List<T> shuffled(List<T> list) {
        List<T> shuffled = new ArrayList<>(list);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private void attempt(String keyword, Supplier<Optional<Invalid>> invalid) {
        all.add(new Attempt(keyword, invalid));
    }

    private Invalid invalid(Broken broken, List<String> place) {
        List<String> fault = new ArrayList<>(place);
        fault.addAll(broken.below());
        return new Invalid(root, place, broken.value(), new JsonPointer(fault), broken.keyword());
    }

    private static JsonNode at(JsonNode whole, List<String> path) {
        JsonNode at = whole;
        for (String segment : path) {
            at = at instanceof ArrayNode items ? items.get(Integer.parseInt(segment)) : at.get(segment);
        }
        return at;
    }
}
