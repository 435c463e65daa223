package io.asyncapigen.generator.testing;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes values of the schemas that generated code is validated with. Not all of them are valid: who needs valid ones asks the validator.
 * The same seed gives the same values.
 */
final class RandomValues {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int MAX_DEPTH = 8;
    /** What is made beyond is as small as can be: a schema may lead to itself by many ways. */
    private static final int MAX_VALUES = 10_000;

    private static final int ATTEMPTS = 20;
    private static final Set<String> SPREAD = Set.of("$ref", "allOf", "oneOf", "anyOf", "if", "then", "else");
    private static final List<String> TYPES =
            List.of("null", "boolean", "integer", "number", "string", "array", "object");
    private static final List<String> TEXTS = List.of(
            "",
            "a",
            "A1",
            "abc",
            "ABC",
            "0",
            "42",
            "a-b",
            "a_b",
            "ü€😀",
            "x y",
            "2026-01-02",
            "a@example.com",
            "/a/b",
            "\"\\\n");
    private static final Map<String, List<String>> FORMATS = Map.ofEntries(
            Map.entry("date-time", List.of("2026-01-02T03:04:05Z", "1999-12-31T23:59:59.123456+05:30")),
            Map.entry("date", List.of("2026-01-02", "0001-02-03")),
            Map.entry("time", List.of("03:04:05Z", "23:59:59.5-01:00")),
            Map.entry("uuid", List.of("2eb8aa08-aa98-11ea-b4aa-73b441d16380")),
            Map.entry("uri", List.of("https://example.com/a?b=c#d", "urn:isbn:0451450523")),
            Map.entry("byte", List.of("", "AAEC", "/+8=")),
            Map.entry("binary", List.of("", "AAEC", "/+8=")));

    private static final BigDecimal MIN_INT = BigDecimal.valueOf(Integer.MIN_VALUE);
    private static final BigDecimal MAX_INT = BigDecimal.valueOf(Integer.MAX_VALUE);
    private static final BigDecimal MIN_LONG = BigDecimal.valueOf(Long.MIN_VALUE);
    private static final BigDecimal MAX_LONG = BigDecimal.valueOf(Long.MAX_VALUE);
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    private final Map<String, JsonNode> schemas;
    private final Random random;
    private final boolean onlyText;
    private final Map<JsonNode, ObjectNode> alwaysFlat = new IdentityHashMap<>();
    private int made;

    RandomValues(Map<String, JsonNode> schemas, long seed) {
        this(schemas, seed, false);
    }

    /** @param onlyText whether what may be anything is text, which is all that headers of some protocols can be */
    RandomValues(Map<String, JsonNode> schemas, long seed, boolean onlyText) {
        this.schemas = schemas;
        this.random = new Random(seed);
        this.onlyText = onlyText;
    }

    /** A value of one of those schemas, or of one that stands in it, valid or not. */
    JsonNode next(JsonNode schema) {
        made = 0;
        return value(schema, 0);
    }

    private JsonNode value(JsonNode schema, int depth) {
        made++;
        ObjectNode flat = flat(schema, depth);
        if (flat.isEmpty()) {
            return anything();
        }
        if (flat.has("const")) {
            return flat.get("const");
        } else if (flat.has("enum")) {
            return pick(flat.get("enum").values());
        }
        return switch (type(flat)) {
            case "null" -> NODES.nullNode();
            case "boolean" -> NODES.booleanNode(random.nextBoolean());
            case "integer" -> NODES.numberNode(integer(flat));
            case "number" -> NODES.numberNode(number(flat));
            case "string" -> NODES.stringNode(text(flat));
            case "array" -> array(flat, depth);
            default -> object(flat, depth);
        };
    }

    private JsonNode anything() {
        return switch (onlyText ? 0 : random.nextInt(6)) {
            case 0 -> NODES.stringNode("any");
            case 1 -> NODES.numberNode(random.nextInt());
            case 2 -> NODES.numberNode(new BigDecimal("1.50"));
            case 3 -> NODES.booleanNode(random.nextBoolean());
            case 4 -> NODES.arrayNode().add("any").add(1);
            default -> NODES.objectNode().put("any", true);
        };
    }

    /** With what it refers to and consists of in one, and one of its alternatives chosen. Nobody changes it. */
    private ObjectNode flat(JsonNode schema, int depth) {
        if (!(schema instanceof ObjectNode object) || depth >= 4 * MAX_DEPTH || made > MAX_VALUES) {
            return NODES.objectNode();
        }
        ObjectNode known = alwaysFlat.get(object);
        if (known != null) {
            return known;
        }
        boolean chosen = chosen(object, depth);
        ObjectNode flat = put(object, depth);
        if (!chosen) {
            alwaysFlat.put(object, flat);
        }
        return flat;
    }

    /** Whether there is more than one way to put the schema together. */
    private boolean chosen(JsonNode schema, int depth) {
        if (depth >= 4 * MAX_DEPTH || schema.has("if") || schema.has("oneOf") || schema.has("anyOf")) {
            return true;
        }
        return schema.has("$ref") && chosen(target(schema.get("$ref")), depth + 1)
                || schema.path("allOf").values().stream().anyMatch(each -> chosen(each, depth + 1));
    }

    private JsonNode target(JsonNode reference) {
        return schemas.get(reference.stringValue().substring(2));
    }

    private ObjectNode put(ObjectNode schema, int depth) {
        ObjectNode flat = NODES.objectNode();
        if (schema.has("$ref")) {
            merge(flat, flat(target(schema.get("$ref")), depth + 1));
        }
        schema.properties().forEach(each -> {
            if (!SPREAD.contains(each.getKey())) {
                merge(flat, each.getKey(), each.getValue());
            }
        });
        for (JsonNode each : list(schema, "allOf")) {
            merge(flat, flat(each, depth + 1));
        }
        if (schema.has("if")) {
            boolean holds = random.nextBoolean();
            List<JsonNode> parts =
                    holds ? List.of(schema.get("if"), schema.path("then")) : List.of(schema.path("else"));
            parts.forEach(each -> merge(flat, flat(each, depth + 1)));
        }
        for (String keyword : List.of("oneOf", "anyOf")) {
            List<JsonNode> alternatives = list(schema, keyword);
            if (!alternatives.isEmpty()) {
                merge(flat, flat(pick(alternatives), depth + 1));
            }
        }
        return flat;
    }

    private static void merge(ObjectNode target, ObjectNode other) {
        other.properties().forEach(each -> merge(target, each.getKey(), each.getValue()));
    }

    /** Changes the target alone, and nothing that stands in it. */
    private static void merge(ObjectNode target, String keyword, JsonNode value) {
        JsonNode known = target.get(keyword);
        if (known instanceof ObjectNode && value instanceof ObjectNode) {
            ObjectNode both = NODES.objectNode();
            known.properties().forEach(one -> both.set(one.getKey(), one.getValue()));
            value.properties().forEach(one -> both.set(one.getKey(), all(known.get(one.getKey()), one.getValue())));
            target.set(keyword, both);
        } else if (keyword.equals("required") && known instanceof ArrayNode) {
            ArrayNode all = NODES.arrayNode();
            Set<String> names = new LinkedHashSet<>();
            known.forEach(one -> names.add(one.stringValue()));
            value.forEach(one -> names.add(one.stringValue()));
            names.forEach(all::add);
            target.set("required", all);
        } else {
            target.set(keyword, value);
        }
    }

    /** What two parts of a schema say of the same member. */
    private static JsonNode all(@Nullable JsonNode one, JsonNode other) {
        if (!(one instanceof ObjectNode) || !(other instanceof ObjectNode) || one.equals(other)) {
            return other;
        }
        ObjectNode all = NODES.objectNode();
        all.putArray("allOf").add(one).add(other);
        return all;
    }

    private String type(ObjectNode schema) {
        JsonNode type = schema.get("type");
        if (type != null) {
            return type.isArray() ? pick(type.values()).stringValue() : type.stringValue();
        } else if (schema.has("properties") || schema.has("required") || schema.has("additionalProperties")) {
            return "object";
        } else if (schema.has("items") || schema.has("prefixItems")) {
            return "array";
        } else if (schema.has("minimum") || schema.has("maximum")) {
            return "number";
        } else if (schema.has("pattern") || schema.has("format") || schema.has("minLength")) {
            return "string";
        }
        return pick(TYPES);
    }

    private BigInteger integer(ObjectNode schema) {
        boolean small = schema.has("format") && schema.get("format").asString().matches("u?int(8|16|32)");
        BigDecimal low = bound(schema, "minimum", "exclusiveMinimum", small ? MIN_INT : MIN_LONG, "1");
        BigDecimal high = bound(schema, "maximum", "exclusiveMaximum", small ? MAX_INT : MAX_LONG, "-1");
        BigInteger first = low.setScale(0, RoundingMode.CEILING).toBigInteger();
        BigInteger last = high.setScale(0, RoundingMode.FLOOR).toBigInteger();
        BigInteger value = switch (random.nextInt(4)) {
            case 0 -> first;
            case 1 -> last;
            case 2 -> BigInteger.valueOf(random.nextInt(100)).max(first).min(last);
            default -> first.add(new BigInteger(62, random)).min(last);
        };
        return schema.has("multipleOf")
                ? multiple(new BigDecimal(value), schema).toBigInteger()
                : value;
    }

    private BigDecimal number(ObjectNode schema) {
        BigDecimal low = bound(schema, "minimum", "exclusiveMinimum", MILLION.negate(), "0.5");
        BigDecimal high = bound(schema, "maximum", "exclusiveMaximum", MILLION, "-0.5");
        String format = schema.has("format") ? schema.get("format").asString() : "";
        int digits = format.equals("float") ? 2 : format.equals("double") ? 6 : 20;
        BigDecimal between = high.subtract(low)
                .multiply(BigDecimal.valueOf(random.nextInt(1000)).movePointLeft(3));
        BigDecimal value = low.add(between)
                .setScale(random.nextInt(digits), RoundingMode.HALF_EVEN)
                .max(low)
                .min(high);
        BigDecimal wanted = schema.has("multipleOf") ? multiple(value, schema) : value;
        return switch (format) {
            case "float" -> new BigDecimal(Float.toString(wanted.floatValue()));
            case "double" -> new BigDecimal(Double.toString(wanted.doubleValue()));
            default -> wanted;
        };
    }

    private static BigDecimal multiple(BigDecimal value, ObjectNode schema) {
        BigDecimal step = schema.get("multipleOf").decimalValue();
        return value.divide(step, 0, RoundingMode.DOWN).multiply(step); // as near to zero, so that there is room for it
    }

    private static BigDecimal bound(
            ObjectNode schema, String closed, String open, BigDecimal otherwise, String inward) {
        if (schema.has(open)) {
            return schema.get(open).decimalValue().add(new BigDecimal(inward));
        }
        return schema.has(closed) ? schema.get(closed).decimalValue() : otherwise;
    }

    private String text(ObjectNode schema) {
        boolean encoded = schema.has("contentEncoding") && !schema.has("format");
        List<String> known = FORMATS.get(
                encoded ? "byte" : schema.has("format") ? schema.get("format").asString() : "");
        if (known != null) {
            return pick(known);
        }
        int least = schema.has("minLength") ? schema.get("minLength").intValue() : 0;
        int most = schema.has("maxLength") ? schema.get("maxLength").intValue() : least + 20;
        return schema.has("pattern") ? patterned(schema.get("pattern").stringValue(), least, most) : free(least, most);
    }

    /** One that is too short or too long, or that the pattern is not found in, after many attempts. */
    private String patterned(String pattern, int least, int most) {
        Pattern wanted = PatternTexts.compiled(pattern);
        String text = "";
        for (int i = 0; i < ATTEMPTS; i++) {
            text = PatternTexts.next(pattern, random);
            int length = text.codePointCount(0, text.length());
            if (length >= least && length <= most && wanted.matcher(text).find()) {
                return text;
            }
        }
        return text;
    }

    private String free(int least, int most) {
        StringBuilder text = new StringBuilder(pick(TEXTS));
        while (text.codePointCount(0, text.length()) < least) {
            text.append(pick(TEXTS)).append('x');
        }
        int length = text.codePointCount(0, text.length());
        return length <= most ? text.toString() : text.substring(0, text.offsetByCodePoints(0, most));
    }

    private ArrayNode array(ObjectNode schema, int depth) {
        ArrayNode array = NODES.arrayNode();
        List<JsonNode> first = list(schema, "prefixItems");
        int least = schema.has("minItems") ? schema.get("minItems").intValue() : 0;
        int most = schema.has("maxItems") ? schema.get("maxItems").intValue() : least + 3;
        int size = depth > MAX_DEPTH ? least : Math.min(most, Math.max(first.size(), least + random.nextInt(3)));
        Set<JsonNode> seen = new LinkedHashSet<>();
        for (int i = 0; i < size; i++) {
            JsonNode of = i < first.size() ? first.get(i) : schema.get("items");
            if (i >= first.size() && of != null && of.isBoolean() && !of.booleanValue()) {
                break;
            }
            JsonNode each = value(of, depth + 1);
            if (seen.add(each) || !schema.has("uniqueItems")) {
                array.add(each);
            }
        }
        for (int i = schema.has("contains") ? schema.path("minContains").asInt(1) : 0; i > 0; i--) {
            array.insert(random.nextInt(array.size() + 1), value(schema.get("contains"), depth + 1));
        }
        return array;
    }

    private ObjectNode object(ObjectNode schema, int depth) {
        ObjectNode object = NODES.objectNode();
        Set<String> required = new LinkedHashSet<>();
        list(schema, "required").forEach(each -> required.add(each.stringValue()));
        if (schema.get("properties") instanceof ObjectNode properties) {
            properties.properties().forEach(each -> {
                boolean wanted = required.remove(each.getKey()) || depth <= MAX_DEPTH && random.nextBoolean();
                boolean never = each.getValue().isBoolean() && !each.getValue().booleanValue();
                if (wanted && !never) {
                    object.set(each.getKey(), value(each.getValue(), depth + 1));
                }
            });
        }
        JsonNode additional = schema.get("additionalProperties");
        boolean open = additional == null
                ? !schema.has("patternProperties") // what stands beside patterns has their type in Java
                : !additional.isBoolean() || additional.booleanValue();
        required.forEach(each -> object.set(each, value(additional, depth + 1)));
        schema.path("patternProperties").properties().forEach(each -> {
            if (depth <= MAX_DEPTH && random.nextBoolean()) {
                object.set(PatternTexts.next(each.getKey(), random), value(each.getValue(), depth + 1));
            }
        });
        if (open && depth <= MAX_DEPTH && random.nextInt(4) == 0) {
            object.set("x-" + random.nextInt(10), value(additional, depth + 1));
        }
        return object;
    }

    private static List<JsonNode> list(ObjectNode schema, String keyword) {
        List<JsonNode> all = new ArrayList<>();
        if (schema.get(keyword) instanceof ArrayNode array) {
            array.forEach(all::add);
        }
        return all;
    }

    private <T> T pick(Collection<T> all) {
        List<T> list = all instanceof List<T> known ? known : List.copyOf(all);
        return list.get(random.nextInt(list.size()));
    }
}
