package io.asyncapigen.generator.testing;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes schemas of draft-07 with keywords in any combination, which nobody would write and documents may hold. The same seed gives the
 * same schemas.
 */
public final class RandomSchemas {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int MAX_DEPTH = 3;
    private static final List<String> MEMBERS = List.of(
            "id",
            "name",
            "kind",
            "a-b",
            "a_b",
            "class",
            "1st",
            "value",
            "toString",
            "additionalProperties",
            "ü",
            "x.y");
    private static final List<String> TYPES =
            List.of("null", "boolean", "integer", "number", "string", "array", "object");
    private static final List<String> TEXTS = List.of("a", "b", "abc", "", "A-1", "1st", "+", "null", "true", "ü");
    private static final List<String> PATTERNS = List.of("^a", "b$", "^[a-c]+$", "^\\w{1,4}$", "[0-9]", "^x-");
    private static final List<String> FORMATS = List.of("date-time", "date", "uuid", "uri", "byte", "email");

    /** Schemas that all others may refer to. */
    private static final List<String> NAMED = List.of("A", "B");

    private final Random random;
    private final boolean conditions;

    private RandomSchemas(long seed, boolean conditions) {
        this.random = new Random(seed);
        this.conditions = conditions;
    }

    /**
     * A document with one message, {@code m}, whose payload is any schema, true and false included.
     *
     * @param conditions whether there may be {@code if}
     */
    public static String document(long seed, boolean conditions) {
        RandomSchemas random = new RandomSchemas(seed, conditions);
        ObjectNode document = NODES.objectNode().put("asyncapi", "3.0.0");
        document.putObject("info").put("title", "t").put("version", "1");
        ObjectNode components = document.putObject("components");
        ObjectNode schemas = components.putObject("schemas");
        NAMED.forEach(each -> schemas.set(each, random.schema(0)));
        components.putObject("messages").putObject("m").set("payload", random.schema(0));
        return document.toString();
    }

    private JsonNode schema(int depth) {
        if (depth >= MAX_DEPTH) {
            return chance(20) ? reference() : scalar();
        }
        return switch (random.nextInt(20)) {
            case 0 -> NODES.booleanNode(!chance(10));
            case 1 -> NODES.objectNode();
            case 2, 3, 4 -> scalar();
            case 5 -> values();
            case 6 -> array(depth);
            case 7 -> tuple(depth);
            case 8, 9, 10 -> object(depth);
            case 11, 12 -> union("oneOf", depth);
            case 13 -> union("anyOf", depth);
            case 14, 15 -> all(depth);
            case 16 -> tagged(depth);
            case 17 -> conditions ? conditional(depth) : object(depth);
            case 18 -> untyped(depth);
            default -> reference();
        };
    }

    private ObjectNode reference() {
        return NODES.objectNode().put("$ref", "#/components/schemas/" + pick(NAMED));
    }

    private ObjectNode scalar() {
        ObjectNode schema = NODES.objectNode();
        String type = pick(TYPES.subList(0, 5));
        if (chance(15)) {
            schema.putArray("type").add(type).add(type.equals("null") ? "string" : "null");
        } else if (chance(5)) {
            Set<String> types = new TreeSet<>(List.of(type, pick(TYPES), pick(TYPES)));
            types.forEach(schema.withArray("type")::add);
        } else {
            schema.put("type", type);
        }
        rules(schema, type);
        return schema;
    }

    private void rules(ObjectNode schema, String type) {
        switch (type) {
            case "integer", "number" -> numbers(schema);
            case "string" -> texts(schema);
            default -> {} // nothing is to be said of it
        }
    }

    private void numbers(ObjectNode schema) {
        maybe(30, () -> schema.put(pick(List.of("minimum", "exclusiveMinimum")), random.nextInt(20) - 10));
        maybe(30, () -> schema.put(pick(List.of("maximum", "exclusiveMaximum")), 10 + random.nextInt(200)));
        maybe(10, () -> schema.put("multipleOf", 1 + random.nextInt(3)));
    }

    private void texts(ObjectNode schema) {
        maybe(20, () -> schema.put("minLength", random.nextInt(3)));
        maybe(20, () -> schema.put("maxLength", 3 + random.nextInt(5)));
        maybe(15, () -> schema.put("pattern", pick(PATTERNS)));
        maybe(15, () -> schema.put("format", pick(FORMATS)));
    }

    private ObjectNode values() {
        ObjectNode schema = NODES.objectNode();
        if (chance(30)) {
            schema.set("const", value());
        } else {
            Set<String> seen = new TreeSet<>();
            ArrayNode values = schema.putArray("enum");
            for (int i = random.nextInt(4); i >= 0; i--) {
                JsonNode value = value();
                if (seen.add(value.toString())) {
                    values.add(value);
                }
            }
        }
        return schema;
    }

    private JsonNode value() {
        return switch (random.nextInt(12)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.booleanNode(random.nextBoolean());
            case 2, 3 -> NODES.numberNode(random.nextInt(5));
            case 4 -> NODES.numberNode(random.nextInt(5) + 0.5);
            case 5 -> NODES.arrayNode().add(1);
            case 6 -> NODES.objectNode().put("id", "a");
            default -> NODES.stringNode(pick(TEXTS));
        };
    }

    private ObjectNode array(int depth) {
        ObjectNode schema = NODES.objectNode().put("type", "array");
        maybe(85, () -> schema.set("items", schema(depth + 1)));
        maybe(15, () -> schema.put("minItems", random.nextInt(3)));
        maybe(15, () -> schema.put("maxItems", 2 + random.nextInt(3)));
        maybe(10, () -> schema.put("uniqueItems", true));
        maybe(10, () -> schema.set("contains", schema(depth + 1)));
        return schema;
    }

    private ObjectNode tuple(int depth) {
        ObjectNode schema = NODES.objectNode().put("type", "array");
        ArrayNode items = schema.putArray("items");
        for (int i = random.nextInt(3); i >= 0; i--) {
            items.add(schema(depth + 1));
        }
        maybe(50, () -> schema.set("additionalItems", chance(50) ? NODES.booleanNode(false) : schema(depth + 1)));
        maybe(30, () -> schema.put("minItems", random.nextInt(3)));
        return schema;
    }

    private ObjectNode object(int depth) {
        ObjectNode schema = NODES.objectNode().put("type", "object");
        members(schema, depth);
        maybe(10, () -> schema.putArray("type").add("object").add("null"));
        return schema;
    }

    private void members(ObjectNode schema, int depth) {
        List<String> names = names(1 + random.nextInt(4));
        names.forEach(each -> schema.withObject("/properties").set(each, schema(depth + 1)));
        names.stream().filter(each -> chance(40)).forEach(schema.withArray("required")::add);
        maybe(5, () -> schema.withArray("required").add("undeclared"));
        maybe(
                25,
                () -> schema.set(
                        "additionalProperties", chance(50) ? NODES.booleanNode(chance(30)) : schema(depth + 1)));
        maybe(8, () -> schema.putObject("patternProperties").set(pick(PATTERNS), schema(depth + 1)));
        maybe(5, () -> schema.putObject("propertyNames").put("maxLength", 10 + random.nextInt(20)));
        maybe(5, () -> schema.put("minProperties", random.nextInt(3)));
        maybe(5, () -> schema.put("maxProperties", 2 + random.nextInt(4)));
        maybe(8, () -> schema.putObject("dependencies").putArray(names.get(0)).add(pick(MEMBERS)));
        maybe(5, () -> schema.putObject("dependencies").set(names.get(0), schema(depth + 1)));
    }

    private ObjectNode union(String keyword, int depth) {
        ObjectNode schema = chance(20) ? object(depth + 1) : NODES.objectNode();
        ArrayNode variants = schema.putArray(keyword);
        for (int i = random.nextInt(3); i >= 0; i--) {
            variants.add(schema(depth + 1));
        }
        return schema;
    }

    private ObjectNode all(int depth) {
        ObjectNode schema = chance(50) ? object(depth + 1) : NODES.objectNode();
        ArrayNode parts = schema.putArray("allOf");
        for (int i = random.nextInt(2); i >= 0; i--) {
            parts.add(chance(70) ? object(depth + 1) : schema(depth + 1));
        }
        return schema;
    }

    /** A union whose variants say which they are. */
    private ObjectNode tagged(int depth) {
        ObjectNode schema = NODES.objectNode();
        ArrayNode variants = schema.putArray(chance(70) ? "oneOf" : "anyOf");
        for (String tag : List.of("one", "two", "three").subList(0, 2 + random.nextInt(2))) {
            ObjectNode variant = object(depth + 1);
            variant.withObject("/properties").putObject("kind").put("const", tag);
            maybe(80, () -> variant.withArray("required").add("kind"));
            variants.add(variant);
        }
        return schema;
    }

    private ObjectNode conditional(int depth) {
        ObjectNode schema = object(depth);
        schema.set("if", chance(70) ? object(depth + 2) : schema(depth + 1));
        maybe(80, () -> schema.set("then", schema(depth + 1)));
        maybe(50, () -> schema.set("else", schema(depth + 1)));
        maybe(20, () -> schema.set("not", schema(depth + 2)));
        return schema;
    }

    private ObjectNode untyped(int depth) {
        ObjectNode schema = NODES.objectNode();
        maybe(40, () -> numbers(schema));
        maybe(40, () -> texts(schema));
        maybe(30, () -> schema.set("items", schema(depth + 1)));
        maybe(30, () -> members(schema, depth + 1));
        maybe(20, () -> schema.set("not", schema(depth + 1)));
        return schema;
    }

    private List<String> names(int number) {
        Set<String> names = new TreeSet<>();
        while (names.size() < number) {
            names.add(pick(MEMBERS));
        }
        return List.copyOf(names);
    }

    private void maybe(int percent, Runnable action) {
        if (chance(percent)) {
            action.run();
        }
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
