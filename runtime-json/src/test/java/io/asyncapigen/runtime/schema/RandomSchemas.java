package io.asyncapigen.runtime.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Schemas with all keywords, and values that are near to what they say. Both are JSON text. */
final class RandomSchemas {
    private static final List<String> NAMES = List.of("a", "b", "c", "größe", "x-1");
    private static final List<String> TEXTS = List.of(
            "\"\"",
            "\"a\"",
            "\"ab\"",
            "\"\\u0061b\"",
            "\"é\"",
            "\"\\u00e9\"",
            "\"😀\"",
            "\"\\ud83d\\ude00\"",
            "\"a\\nb\"",
            "\"2026-01-02\"",
            "\"c1\"");
    private static final List<String> NUMBERS = List.of(
            "0",
            "1",
            "-1",
            "2",
            "3",
            "1.0",
            "1.5",
            "-0.5",
            "2.50",
            "1e0",
            "30e-1",
            "1E2",
            "100",
            "12345678901234567890",
            "0.1e-30");
    private static final List<String> KINDS =
            List.of("null", "boolean", "integer", "number", "string", "array", "object");

    private final Random random;

    RandomSchemas(Random random) {
        this.random = random;
    }

    /** Schemas under the names A, B and C, which refer to each other. */
    String document() {
        return "{\"A\":" + schema(3) + ",\"B\":" + schema(2) + ",\"C\":" + schema(1) + "}";
    }

    private String schema(int depth) {
        if (random.nextInt(12) == 0) {
            return random.nextInt(4) == 0 ? "false" : "true";
        }
        List<String> keywords = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            String keyword = depth > 0 && random.nextInt(3) > 0 ? nested(depth - 1) : flat();
            String name = keyword.substring(0, keyword.indexOf(':'));
            if (keywords.stream().noneMatch(each -> each.startsWith(name + ":"))) {
                keywords.add(keyword);
            }
        }
        return "{" + String.join(",", keywords) + "}";
    }

    private String flat() {
        return switch (random.nextInt(16)) {
            case 0, 1 -> "\"type\":\"" + one(KINDS) + "\"";
            case 2 -> "\"type\":" + list(2, () -> "\"" + one(KINDS) + "\"", true);
            case 3 -> "\"enum\":" + list(3, () -> value(1), false);
            case 4 -> "\"enum\":" + list(3, () -> one(TEXTS), false) + ",\"x-unknown-enum\":\"keep\"";
            case 5 -> "\"const\":" + value(1);
            case 6 ->
                "\"" + one(List.of("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum")) + "\":"
                        + one(NUMBERS);
            case 7 -> "\"multipleOf\":" + one(List.of("1", "0.5", "2", "1e-2"));
            case 8 ->
                "\"" + one(List.of("minLength", "minItems", "minProperties")) + "\":"
                        + one(List.of("0", "1", "1.5", "2"));
            case 9 ->
                "\"" + one(List.of("maxLength", "maxItems", "maxProperties")) + "\":"
                        + one(List.of("0", "1", "1.5", "2", "1e3"));
            case 10 ->
                "\"pattern\":\"" + one(List.of("^a", "b$", "[a-c]{2}", "^.$", "^$", "\\\\d", "^[a-z]+[0-9]?\\\\z"))
                        + "\"";
            case 11 -> "\"format\":\"" + one(List.of("date", "uuid", "unknown")) + "\"";
            case 12 -> "\"required\":" + list(2, () -> "\"" + one(NAMES) + "\"", true);
            case 13 -> "\"uniqueItems\":" + random.nextBoolean();
            case 14 -> "\"dependentRequired\":{\"a\":[\"b\"]}";
            default -> "\"$ref\":\"#/" + one(List.of("B", "C")) + "\"";
        };
    }

    private String nested(int depth) {
        return switch (random.nextInt(16)) {
            case 0, 1, 2 -> "\"properties\":{" + members(depth) + "}";
            case 3 -> "\"patternProperties\":{\"^[ab]\":" + schema(depth) + ",\"x\":" + schema(depth) + "}";
            case 4 -> "\"additionalProperties\":" + schema(depth);
            case 5 -> "\"items\":" + schema(depth);
            case 6 -> "\"prefixItems\":[" + schema(depth) + "," + schema(depth) + "]";
            case 7 -> "\"contains\":" + schema(depth);
            case 8 -> "\"propertyNames\":{\"maxLength\":1}";
            case 9 -> "\"allOf\":[" + schema(depth) + "," + schema(depth) + "]";
            case 10 -> "\"anyOf\":[" + schema(depth) + "," + schema(depth) + "]";
            case 11 -> "\"oneOf\":[" + schema(depth) + "," + schema(depth) + "]";
            case 12 -> "\"not\":" + schema(depth);
            case 13 -> "\"if\":" + schema(depth) + ",\"then\":" + schema(depth) + ",\"else\":" + schema(depth);
            case 14 -> "\"unevaluatedProperties\":" + schema(depth);
            default -> "\"unevaluatedItems\":" + schema(depth);
        };
    }

    private String members(int depth) {
        return NAMES.stream()
                .filter(each -> random.nextBoolean())
                .map(each -> "\"" + each + "\":" + schema(depth))
                .collect(Collectors.joining(","));
    }

    /** Any value, with containers so deep. */
    String value(int depth) {
        int kind = random.nextInt(depth > 0 ? 9 : 5);
        if (kind < 2) {
            return one(TEXTS);
        } else if (kind < 4) {
            return one(NUMBERS);
        } else if (kind == 4) {
            return one(List.of("null", "true", "false"));
        } else if (kind < 7) {
            return NAMES.stream()
                    .filter(each -> random.nextInt(3) > 0)
                    .map(each -> "\"" + each + "\" : " + value(depth - 1))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        return list(3, () -> value(depth - 1), false);
    }

    private String list(int most, Supplier<String> each, boolean isUnique) {
        List<String> values = IntStream.rangeClosed(isUnique ? 1 : 0, random.nextInt(most) + 1)
                .mapToObj(i -> each.get())
                .toList();
        return (isUnique ? values.stream().distinct() : values.stream()).collect(Collectors.joining(",", "[", "]"));
    }

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
