package io.asyncapigen.runtime.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Any JSON value, for schemas that say nothing about the type. Immutable, with value equality.
 *
 * <p>Plain Jackson reads and writes it through its annotations; only the codec of {@code runtime-json} keeps every digit of a number
 * and tells JSON {@code null} ({@link JsonNull}) of an optional member from an absent one (Java {@code null}).
 */
public sealed interface JsonValue permits JsonNull, JsonBoolean, JsonNumber, JsonString, JsonArray, JsonObject {
    /**
     * The JSON value of a tree of maps, lists, strings, numbers, booleans and nulls.
     *
     * @throws IllegalArgumentException for anything else, for a map whose keys are no strings, and for a number that is not finite
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static JsonValue of(@Nullable Object value) {
        if (value == null) {
            return JsonNull.NULL;
        } else if (value instanceof JsonValue json) {
            return json;
        } else if (value instanceof CharSequence text) {
            return new JsonString(text.toString());
        } else if (value instanceof Boolean bool) {
            return JsonBoolean.of(bool);
        } else if (value instanceof Number number) {
            return JsonNumber.of(number);
        } else if (value instanceof Map<?, ?> map) {
            return JsonObject.of(map);
        } else if (value instanceof List<?> list) {
            return JsonArray.of(list);
        }
        throw new IllegalArgumentException("no JSON value: " + value.getClass().getName());
    }

    /**
     * The same value as maps, lists, strings, numbers and booleans, unmodifiable and in the order of the document; {@code null} for JSON null.
     * A number is a {@code Long}, a {@code BigInteger} or, where it has a fraction or an exponent, a {@code BigDecimal}.
     */
    @com.fasterxml.jackson.annotation.JsonValue
    @Nullable
    Object toJava();

    /** What a JSON Pointer (RFC 6901) leads to; empty when nothing is there. */
    default Optional<JsonValue> at(String pointer) {
        return JsonPointer.parse(pointer).read(this);
    }
}
