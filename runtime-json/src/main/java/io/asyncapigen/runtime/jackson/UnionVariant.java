package io.asyncapigen.runtime.jackson;

import io.asyncapigen.runtime.json.JsonArray;
import io.asyncapigen.runtime.json.JsonBoolean;
import io.asyncapigen.runtime.json.JsonNull;
import io.asyncapigen.runtime.json.JsonNumber;
import io.asyncapigen.runtime.json.JsonObject;
import io.asyncapigen.runtime.json.JsonString;
import io.asyncapigen.runtime.json.JsonValue;
import io.asyncapigen.runtime.json.Union;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * One alternative of a union, its constants parsed.
 *
 * @param names that the discriminator has for it
 * @param required members without which it is not this one
 * @param constants allowed values by member
 * @param schemas names of those one of which its values keep; none when they tell nothing
 */
record UnionVariant(
        Class<?> type,
        Set<String> names,
        Union.Json json,
        Set<String> required,
        Map<String, List<JsonValue>> constants,
        List<String> schemas) {
    private static final JsonMapper PLAIN = new JsonMapper();

    static UnionVariant of(Union.Variant variant) {
        var constants = new LinkedHashMap<String, List<JsonValue>>();
        for (Union.Constant each : variant.constants()) {
            constants.put(
                    each.member(),
                    Stream.of(each.values()).map(UnionVariant::parse).toList());
        }
        return new UnionVariant(
                variant.type(),
                Set.of(variant.names()),
                variant.json(),
                Set.of(variant.required()),
                constants,
                List.of(variant.schemas()));
    }

    /** Constants are parsed while the readers of models are being made, so without them. */
    private static JsonValue parse(String json) {
        try (var parser = PLAIN.createParser(json)) {
            parser.nextToken();
            return JsonValueReader.read(parser);
        }
    }

    boolean isOfKind(JsonValue value) {
        return switch (json) {
            case OBJECT -> value instanceof JsonObject;
            case ARRAY -> value instanceof JsonArray;
            case STRING -> value instanceof JsonString;
            case NUMBER -> value instanceof JsonNumber;
            case INTEGER ->
                value instanceof JsonNumber number
                        && number.value().stripTrailingZeros().scale() <= 0;
            case BOOLEAN -> value instanceof JsonBoolean;
            case NULL -> value == JsonNull.NULL;
            case ANY -> true;
        };
    }

    boolean hasRequired(JsonValue value) {
        return !(value instanceof JsonObject object)
                || object.members().keySet().containsAll(required);
    }

    /** Whether a member has another value than the constant that it has to have. */
    boolean contradicts(JsonValue value) {
        return value instanceof JsonObject object
                && constants.entrySet().stream()
                        .anyMatch(each -> object.get(each.getKey())
                                .filter(member -> !each.getValue().contains(member))
                                .isPresent());
    }

    /** Whether it has constants, and all are there. */
    boolean isShown(JsonValue value) {
        return value instanceof JsonObject object
                && !constants.isEmpty()
                && constants.entrySet().stream()
                        .allMatch(each -> object.get(each.getKey())
                                .filter(each.getValue()::contains)
                                .isPresent());
    }
}
