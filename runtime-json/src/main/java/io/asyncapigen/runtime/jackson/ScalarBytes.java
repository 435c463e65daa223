package io.asyncapigen.runtime.jackson;

import io.asyncapigen.runtime.json.JsonNull;
import io.asyncapigen.runtime.json.JsonValue;
import io.asyncapigen.runtime.utf8.NotSureException;
import io.asyncapigen.runtime.utf8.Utf8Json;
import io.asyncapigen.runtime.utf8.Utf8Number;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Readers of text, numbers and booleans. */
final class ScalarBytes {
    private static final Map<Class<?>, ByteReader> ALL = all();

    private ScalarBytes() {}

    static Optional<ByteReader> of(Class<?> type) {
        return Optional.ofNullable(ALL.get(type));
    }

    private static Map<Class<?>, ByteReader> all() {
        var all = new HashMap<Class<?>, ByteReader>();
        TextType.ALL.forEach(each -> all.put(each.type(), text(each)));
        IntegerType.ALL.forEach(each -> put(all, each.type(), json -> whole(each, json.number())));
        put(all, BigDecimal.class, json -> json.number().toDecimal());
        put(all, double.class, json -> BinaryNumbers.toDouble(json.number()));
        put(all, Double.class, json -> BinaryNumbers.toDouble(json.number()));
        put(all, float.class, json -> BinaryNumbers.toFloat(json.number()));
        put(all, Float.class, json -> BinaryNumbers.toFloat(json.number()));
        put(all, boolean.class, Utf8Json::bool);
        put(all, Boolean.class, Utf8Json::bool);
        return all;
    }

    private static void put(Map<Class<?>, ByteReader> all, Class<?> type, ByteReader.OfPrimitive reader) {
        all.put(type, type.isPrimitive() ? reader : reader::read);
    }

    private static ByteReader text(TextType<?> type) {
        return type.type() == String.class
                ? json -> json.text().toString()
                : json -> type.parse().apply(json.text().toString());
    }

    private static <T> T whole(IntegerType<T> type, Utf8Number number) {
        return number.isInteger() && number.isShort()
                ? type.fromLong().apply(number.shortValue())
                : type.convert().apply(IntegerReader.whole(number.toDecimal()));
    }

    /** A reader of any values, or of those of one kind. */
    static ByteReader tree(Class<? extends JsonValue> type) {
        return new ByteReader() {
            @Override
            public Object read(Utf8Json json) {
                return checked(json.value());
            }

            @Override
            public @Nullable Object ofNull() {
                return type.isInstance(JsonNull.NULL) ? JsonNull.NULL : null;
            }

            private Object checked(JsonValue value) {
                if (!type.isInstance(value)) {
                    throw NotSureException.because();
                }
                return value;
            }
        };
    }
}
