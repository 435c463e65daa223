package io.asyncapigen.runtime.model;

import io.asyncapigen.runtime.json.JsonNull;
import io.asyncapigen.runtime.json.JsonValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the names of optional members that are null on the wire among the additional properties, so that they are written as
 * they were read: null, and not left out.
 *
 * @param <V> the type of the additional properties
 */
public final class ExplicitNulls<V extends @Nullable Object> {
    private final Map<String, V> others;
    private final @Nullable V nothing;

    private ExplicitNulls(Map<String, V> others, @Nullable V nothing) {
        this.others = others;
        this.nothing = nothing;
    }

    /** Starts with a copy of the additional properties, which are any JSON values. */
    public static ExplicitNulls<JsonValue> of(@Nullable Map<String, ? extends @Nullable JsonValue> others) {
        Map<String, JsonValue> copy = new LinkedHashMap<>(Copies.mapOfJsonOrEmpty("additionalProperties", others));
        return new ExplicitNulls<>(copy, JsonNull.NULL);
    }

    /** Starts with nothing, for an object that has no additional properties. */
    public static ExplicitNulls<JsonValue> none() {
        return of(Map.of());
    }

    /** Starts with a copy of the additional properties, for whose type null stands for JSON null. */
    public static <V> ExplicitNulls<@Nullable V> ofNullable(@Nullable Map<String, ? extends @Nullable V> others) {
        Map<String, @Nullable V> copy =
                new LinkedHashMap<>(Copies.<@Nullable V>mapOfNullableOrEmpty("additionalProperties", others));
        return new ExplicitNulls<>(copy, null);
    }

    /** Notes that the member of this name is null, if that is how it was given. */
    public ExplicitNulls<V> add(String name, @Nullable Given<?> given) {
        if (given != null && given.value() == null) {
            others.put(name, nothing);
        }
        return this;
    }

    /** Forgets that the member of this name was null when it has a value by now. */
    public ExplicitNulls<V> drop(String name, @Nullable Object value) {
        if (value != null) {
            others.remove(name);
        }
        return this;
    }

    /** Unmodifiable. */
    public Map<String, V> toMap() {
        return Collections.unmodifiableMap(others);
    }
}
