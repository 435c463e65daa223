package io.asyncapigen.runtime.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A place in a JSON value (RFC 6901).
 *
 * @param segments from the root, unescaped; none for the root itself
 */
public record JsonPointer(List<String> segments) {
    public static final JsonPointer ROOT = new JsonPointer(List.of());

    public JsonPointer {
        segments = List.copyOf(segments);
    }

    /** @throws IllegalArgumentException when the text is neither empty nor starts with a slash */
    public static JsonPointer parse(String text) {
        if (text.isEmpty()) {
            return ROOT;
        }
        if (text.charAt(0) != '/') {
            throw new IllegalArgumentException("a JSON Pointer starts with a slash: " + text);
        }
        var segments = new ArrayList<String>();
        for (String each : text.substring(1).split("/", -1)) {
            segments.add(each.replace("~1", "/").replace("~0", "~"));
        }
        return new JsonPointer(segments);
    }

    /** What is there; empty when nothing is. */
    public Optional<JsonValue> read(JsonValue root) {
        JsonValue here = root;
        for (String segment : segments) {
            JsonValue next = child(here, segment);
            if (next == null) {
                return Optional.empty();
            }
            here = next;
        }
        return Optional.of(here);
    }

    /**
     * A copy of {@code root} with {@code value} in this place. Objects that lead there are made where they are missing.
     *
     * @throws IllegalArgumentException when something on the way is neither an object nor an array with that index
     */
    public JsonValue write(JsonValue root, JsonValue value) {
        if (segments.isEmpty()) {
            return value;
        }
        String first = segments.get(0);
        var rest = new JsonPointer(segments.subList(1, segments.size()));
        if (root instanceof JsonArray array) {
            int index = index(array, first);
            if (index < 0) {
                throw new IllegalArgumentException("there is no element " + first + " to write " + this);
            }
            var copy = new ArrayList<>(array.values());
            copy.set(index, rest.write(copy.get(index), value));
            return new JsonArray(copy);
        }
        if (root instanceof JsonObject || root == JsonNull.NULL) {
            JsonObject object = root instanceof JsonObject known ? known : JsonObject.empty();
            JsonValue below = object.get(first).orElse(JsonNull.NULL);
            return object.with(first, rest.write(below, value));
        }
        throw new IllegalArgumentException("there is no object to write " + this + " into");
    }

    private static @Nullable JsonValue child(JsonValue parent, String segment) {
        if (parent instanceof JsonObject object) {
            return object.members().get(segment);
        }
        if (parent instanceof JsonArray array) {
            int index = index(array, segment);
            return index < 0 ? null : array.values().get(index);
        }
        return null;
    }

    private static int index(JsonArray array, String segment) {
        if (!segment.matches("0|[1-9][0-9]{0,8}")) {
            return -1;
        }
        int index = Integer.parseInt(segment);
        return index < array.values().size() ? index : -1;
    }

    @Override
    public String toString() {
        var text = new StringBuilder();
        segments.forEach(each -> text.append('/').append(each.replace("~", "~0").replace("/", "~1")));
        return text.toString();
    }
}
