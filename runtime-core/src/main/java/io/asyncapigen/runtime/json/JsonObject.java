package io.asyncapigen.runtime.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object, which remembers the order of its members. Equality does not depend on that order.
 *
 * @param members unmodifiable, in the order in which they were read or put
 */
public record JsonObject(Map<String, JsonValue> members) implements JsonValue {
    /** What an object without members has, for those who need no object: unmodifiable. */
    public static final Map<String, JsonValue> NO_MEMBERS = Map.of();

    private static final JsonObject EMPTY = new JsonObject(NO_MEMBERS);

    public JsonObject {
        var copy = new LinkedHashMap<String, JsonValue>(members);
        copy.forEach((name, value) -> {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(value, name);
        });
        members = Collections.unmodifiableMap(copy);
    }

    public static JsonObject empty() {
        return EMPTY;
    }

    /** @throws IllegalArgumentException when a key is no string or a value is no JSON value, as in {@link JsonValue#of} */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static JsonObject of(Map<?, ?> map) {
        var builder = builder();
        map.forEach((name, value) -> {
            if (!(name instanceof String text)) {
                throw new IllegalArgumentException("no name of a JSON member: " + name);
            }
            builder.put(text, value);
        });
        return builder.build();
    }

    public static Builder builder() {
        return new Builder();
    }

    public Optional<JsonValue> get(String name) {
        return Optional.ofNullable(members.get(name));
    }

    /** A copy in which the member has this value; a new member comes last. */
    public JsonObject with(String name, JsonValue value) {
        var copy = new LinkedHashMap<>(members);
        copy.put(name, value);
        return new JsonObject(copy);
    }

    @Override
    @com.fasterxml.jackson.annotation.JsonValue
    public Map<String, @Nullable Object> toJava() {
        var map = new LinkedHashMap<String, @Nullable Object>();
        members.forEach((name, value) -> map.put(name, value.toJava()));
        return Collections.unmodifiableMap(map);
    }

    @Override
    public String toString() {
        return members.entrySet().stream()
                .map(each -> JsonText.quote(each.getKey()) + ":" + each.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** Puts an object together, member by member. Not thread-safe. */
    public static final class Builder {
        private final Map<String, JsonValue> members = new LinkedHashMap<>();

        private Builder() {}

        /** @throws IllegalArgumentException when it is no JSON value, as in {@link JsonValue#of} */
        public Builder put(String name, @Nullable Object value) {
            members.put(name, JsonValue.of(value));
            return this;
        }

        public JsonObject build() {
            return new JsonObject(members);
        }
    }
}
