package io.asyncapigen.runtime.schema;

import io.asyncapigen.runtime.json.JsonArray;
import io.asyncapigen.runtime.json.JsonString;
import io.asyncapigen.runtime.json.JsonValue;
import io.asyncapigen.runtime.utf8.Utf8Json;
import io.asyncapigen.runtime.utf8.Utf8Number;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The keywords that look at values of one kind, and {@code type}, which says what kinds there may be. */
final class KindBytes implements ByteCheck {
    private final boolean nulls;
    private final boolean booleans;
    private final boolean integers;
    private final boolean fractions;
    private final boolean strings;
    private final boolean arrays;
    private final boolean objects;
    private final NumberBytes number;
    private final StringBytes string;
    private final ByteCheck array;
    private final ByteCheck object;

    /** @param type of the schema; all kinds when it is empty */
    KindBytes(Optional<JsonValue> type, NumberBytes number, StringBytes string, ByteCheck array, ByteCheck object) {
        Set<String> names = Set.copyOf(
                type.map(KindBytes::names).orElse(List.of("null", "boolean", "number", "string", "array", "object")));
        this.nulls = names.contains("null");
        this.booleans = names.contains("boolean");
        this.fractions = names.contains("number");
        this.integers = fractions || names.contains("integer");
        this.strings = names.contains("string");
        this.arrays = names.contains("array");
        this.objects = names.contains("object");
        this.number = number;
        this.string = string;
        this.array = array;
        this.object = object;
    }

    private static List<String> names(JsonValue type) {
        List<JsonValue> all = type instanceof JsonArray array ? array.values() : List.of(type);
        return all.stream().map(each -> ((JsonString) each).value()).distinct().toList();
    }

    @Override
    public boolean passes(Utf8Json json, ByteRun run) {
        switch (json.peek()) {
            case '"':
                return strings && string.allows(json.text());
            case '{':
                return objects && object.passes(json, run);
            case '[':
                return arrays && array.passes(json, run);
            case 't', 'f':
                json.bool();
                return booleans;
            case 'n':
                json.nothing();
                return nulls;
            default:
                return allows(json.number());
        }
    }

    private boolean allows(Utf8Number value) {
        boolean fits = fractions || integers && (value.isInteger() || Decimals.isInteger(value.toDecimal()));
        return fits && number.allows(value);
    }
}
