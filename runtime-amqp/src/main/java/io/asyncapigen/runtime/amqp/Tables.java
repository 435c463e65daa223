package io.asyncapigen.runtime.amqp;

import com.rabbitmq.client.LongString;
import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.HeaderValue;
import io.asyncapigen.runtime.Headers;
import io.asyncapigen.runtime.json.JsonArray;
import io.asyncapigen.runtime.json.JsonNumber;
import io.asyncapigen.runtime.json.JsonObject;
import io.asyncapigen.runtime.json.JsonValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Headers as the typed tables of AMQP, and back. */
final class Tables {
    private Tables() {}

    /** A name with several values becomes a list of them, since a table has each name once. */
    static Map<String, Object> of(Headers headers) {
        Map<String, Object> table = new LinkedHashMap<>();
        for (String name : headers.names()) {
            List<@Nullable Object> values =
                    headers.all(name).stream().map(Tables::value).collect(Collectors.toCollection(ArrayList::new));
            put(table, Names.require(name), values.size() == 1 ? values.get(0) : values);
        }
        return table;
    }

    private static @Nullable Object value(HeaderValue value) {
        return value instanceof HeaderValue.Bytes bytes ? bytes.value().unwrap() : value(value.toJson());
    }

    private static @Nullable Object value(JsonValue value) {
        if (value instanceof JsonNumber number) {
            return number(number.value());
        } else if (value instanceof JsonArray array) {
            return array.values().stream().map(Tables::value).collect(Collectors.toCollection(ArrayList::new));
        } else if (value instanceof JsonObject object) {
            Map<String, Object> table = new LinkedHashMap<>();
            object.members().forEach((name, member) -> put(table, name, value(member)));
            return table;
        }
        return value.toJava();
    }

    /** A long where it is whole, a double where that keeps every digit, otherwise text. */
    private static Object number(BigDecimal number) {
        try {
            return number.longValueExact();
        } catch (ArithmeticException e) {
            double approximate = number.doubleValue();
            boolean exact = Double.isFinite(approximate)
                    && BigDecimal.valueOf(approximate).compareTo(number) == 0;
            return exact ? (Object) approximate : number.toString();
        }
    }

    /** A table of amqp-client takes null for the protocol's void, which its type does not say. */
    @SuppressWarnings("NullAway")
    private static void put(Map<String, Object> table, String name, @Nullable Object value) {
        table.put(name, value);
    }

    static Headers headers(@Nullable Map<String, Object> table) {
        var headers = Headers.builder();
        Objects.requireNonNullElse(table, Map.<String, Object>of())
                .forEach((name, value) ->
                        headers.add(name, value instanceof byte[] bytes ? Binary.wrap(bytes) : json(value)));
        return headers.build();
    }

    private static JsonValue json(@Nullable Object value) {
        if (value instanceof LongString || value instanceof Character) {
            return JsonValue.of(value.toString());
        } else if (value instanceof Date date) {
            return JsonValue.of(date.toInstant().toString());
        } else if (value instanceof byte[] bytes) {
            return JsonValue.of(Binary.wrap(bytes).toBase64());
        } else if (value instanceof List<?> list) {
            return new JsonArray(list.stream().map(Tables::json).toList());
        } else if (value instanceof Map<?, ?> map) {
            var members = new LinkedHashMap<String, JsonValue>();
            map.forEach((name, member) -> members.put(String.valueOf(name), json(member)));
            return new JsonObject(members);
        } else if (value instanceof Double number && !Double.isFinite(number)
                || value instanceof Float single && !Float.isFinite(single)) {
            return JsonValue.of(String.valueOf(value)); // JSON has no such number
        }
        return JsonValue.of(value);
    }
}
