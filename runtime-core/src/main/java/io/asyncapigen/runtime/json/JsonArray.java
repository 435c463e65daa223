package io.asyncapigen.runtime.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A JSON array.
 *
 * @param values unmodifiable, in order
 */
public record JsonArray(List<JsonValue> values) implements JsonValue {
    private static final JsonArray EMPTY = new JsonArray(List.of());

    public JsonArray {
        values = List.copyOf(values);
    }

    public static JsonArray empty() {
        return EMPTY;
    }

    /** @throws IllegalArgumentException when an element is no JSON value, as in {@link JsonValue#of} */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static JsonArray of(List<?> elements) {
        var values = new ArrayList<JsonValue>(elements.size());
        elements.forEach(each -> values.add(JsonValue.of(each)));
        return new JsonArray(values);
    }

    @Override
    @com.fasterxml.jackson.annotation.JsonValue
    public List<@Nullable Object> toJava() {
        var elements = new ArrayList<@Nullable Object>(values.size());
        values.forEach(each -> elements.add(each.toJava()));
        return Collections.unmodifiableList(elements);
    }

    @Override
    public String toString() {
        return values.stream().map(JsonValue::toString).collect(Collectors.joining(",", "[", "]"));
    }
}
