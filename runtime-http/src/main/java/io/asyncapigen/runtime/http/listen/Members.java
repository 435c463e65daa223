package io.asyncapigen.runtime.http.listen;

import io.asyncapigen.runtime.HeaderValue;
import io.asyncapigen.runtime.json.JsonArray;
import io.asyncapigen.runtime.json.JsonNull;
import io.asyncapigen.runtime.json.JsonObject;
import io.asyncapigen.runtime.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * An object whose members are parameters of a query, or header fields: a list is one that comes several times, text is bare, and other
 * JSON is JSON text.
 */
public final class Members {
    private Members() {}

    /** Each value by itself; null is left out. */
    public static void write(JsonObject object, BiConsumer<String, String> to) {
        object.members().forEach((name, value) -> {
            if (value instanceof JsonArray array) {
                array.values().forEach(each -> to.accept(name, text(each)));
            } else if (!(value instanceof JsonNull)) {
                to.accept(name, text(value));
            }
        });
    }

    private static String text(JsonValue value) {
        return new HeaderValue.Json(value).text();
    }

    /** What came in, as an object again; all values are text. */
    public static JsonObject read(Map<String, List<String>> received) {
        var object = JsonObject.builder();
        received.forEach((name, values) -> object.put(name, values.size() == 1 ? values.get(0) : values));
        return object.build();
    }
}
