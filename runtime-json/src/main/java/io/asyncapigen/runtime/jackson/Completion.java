package io.asyncapigen.runtime.jackson;

import io.asyncapigen.runtime.json.JsonArray;
import io.asyncapigen.runtime.json.JsonObject;
import io.asyncapigen.runtime.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts into the tree of a value what the value has not kept of the text that it was made of. */
final class Completion {
    private Completion() {}

    /**
     * The typed tree, with the members of the text that it does not have, and as many elements.
     *
     * @param typed of the value
     * @param text what it was read from, all of whose scalars are text, and whose lists of one may be that one
     */
    static JsonValue of(JsonValue typed, JsonValue text) {
        if (typed instanceof JsonObject object && text instanceof JsonObject source) {
            return members(object.members(), source.members());
        } else if (typed instanceof JsonArray array) {
            return elements(array.values(), text instanceof JsonArray many ? many.values() : List.of(text));
        }
        return typed;
    }

    private static JsonObject members(Map<String, JsonValue> typed, Map<String, JsonValue> text) {
        var all = new LinkedHashMap<String, JsonValue>();
        typed.forEach((name, value) -> {
            JsonValue source = text.get(name);
            all.put(name, source == null ? value : of(value, source));
        });
        text.forEach(all::putIfAbsent);
        return new JsonObject(all);
    }

    /** A set has fewer elements than the text where some were equal, so that there is one that it can have again. */
    private static JsonArray elements(List<JsonValue> typed, List<JsonValue> text) {
        var all = new ArrayList<JsonValue>(typed);
        if (typed.size() == text.size()) {
            for (int i = 0; i < typed.size(); i++) {
                all.set(i, of(typed.get(i), text.get(i)));
            }
        }
        while (!typed.isEmpty() && all.size() < text.size()) {
            all.add(typed.get(typed.size() - 1));
        }
        return new JsonArray(all);
    }
}
