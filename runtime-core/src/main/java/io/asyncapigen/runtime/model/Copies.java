package io.asyncapigen.runtime.model;

import io.asyncapigen.runtime.json.JsonValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Copies of the collections that a generated type holds: unmodifiable, those of the JDK inside of them too, and in the order of the original.
 *
 * <p>Every method names the member in the {@link NullPointerException} that it throws when the collection is null. The plain
 * ones do so for an element that is null, too; those that end in {@code OfNullable} keep such elements, and those that end in {@code OfJson}
 * take them for JSON null, as which plain Jackson gives them. What ends in {@code OrNull} gives null for null, and in {@code OrEmpty}
 * nothing: they are for what may be missing.
 */
public final class Copies {
    private Copies() {}

    public static <T> List<T> list(String member, List<? extends T> list) {
        return checked(member, listOfNullable(member, list));
    }

    public static <T> @Nullable List<T> listOrNull(String member, @Nullable List<? extends T> list) {
        return list == null ? null : list(member, list);
    }

    public static <T extends @Nullable Object> List<T> listOfNullable(String member, List<? extends T> list) {
        return Collections.unmodifiableList(copy(present(member, list), new ArrayList<T>()));
    }

    public static <T extends @Nullable Object> @Nullable List<T> listOfNullableOrNull(
            String member, @Nullable List<? extends T> list) {
        return list == null ? null : listOfNullable(member, list);
    }

    public static List<JsonValue> listOfJson(String member, List<? extends @Nullable JsonValue> list) {
        return present(member, list).stream().map(JsonValue::of).toList();
    }

    public static @Nullable List<JsonValue> listOfJsonOrNull(
            String member, @Nullable List<? extends @Nullable JsonValue> list) {
        return list == null ? null : listOfJson(member, list);
    }

    public static <T> Set<T> set(String member, Set<? extends T> set) {
        return checked(member, setOfNullable(member, set));
    }

    public static <T> @Nullable Set<T> setOrNull(String member, @Nullable Set<? extends T> set) {
        return set == null ? null : set(member, set);
    }

    public static <T extends @Nullable Object> Set<T> setOfNullable(String member, Set<? extends T> set) {
        return Collections.unmodifiableSet(copy(present(member, set), new LinkedHashSet<T>()));
    }

    public static <T extends @Nullable Object> @Nullable Set<T> setOfNullableOrNull(
            String member, @Nullable Set<? extends T> set) {
        return set == null ? null : setOfNullable(member, set);
    }

    public static Set<JsonValue> setOfJson(String member, Set<? extends @Nullable JsonValue> set) {
        Set<JsonValue> copy = new LinkedHashSet<>();
        present(member, set).forEach(each -> copy.add(JsonValue.of(each)));
        return Collections.unmodifiableSet(copy);
    }

    public static @Nullable Set<JsonValue> setOfJsonOrNull(
            String member, @Nullable Set<? extends @Nullable JsonValue> set) {
        return set == null ? null : setOfJson(member, set);
    }

    public static <T> Map<String, T> map(String member, Map<String, ? extends T> map) {
        Map<String, T> copy = mapOfNullable(member, map);
        checked(member, copy.values());
        return copy;
    }

    public static <T> @Nullable Map<String, T> mapOrNull(String member, @Nullable Map<String, ? extends T> map) {
        return map == null ? null : map(member, map);
    }

    public static <T extends @Nullable Object> Map<String, T> mapOfNullable(
            String member, Map<String, ? extends T> map) {
        Map<String, T> copy = new LinkedHashMap<>(present(member, map));
        copy.replaceAll((name, each) -> inner(each));
        checked(member, copy.keySet());
        return Collections.unmodifiableMap(copy);
    }

    public static <T extends @Nullable Object> @Nullable Map<String, T> mapOfNullableOrNull(
            String member, @Nullable Map<String, ? extends T> map) {
        return map == null ? null : mapOfNullable(member, map);
    }

    public static Map<String, JsonValue> mapOfJson(String member, Map<String, ? extends @Nullable JsonValue> map) {
        Map<String, JsonValue> copy = new LinkedHashMap<>();
        present(member, map).forEach((name, value) -> copy.put(name, JsonValue.of(value)));
        checked(member, copy.keySet());
        return Collections.unmodifiableMap(copy);
    }

    public static @Nullable Map<String, JsonValue> mapOfJsonOrNull(
            String member, @Nullable Map<String, ? extends @Nullable JsonValue> map) {
        return map == null ? null : mapOfJson(member, map);
    }

    public static Map<String, JsonValue> mapOfJsonOrEmpty(
            String member, @Nullable Map<String, ? extends @Nullable JsonValue> map) {
        return map == null ? Map.of() : mapOfJson(member, map);
    }

    /** Nothing where there is no map, as when JSON has no further members. */
    public static <T> Map<String, T> mapOrEmpty(String member, @Nullable Map<String, ? extends T> map) {
        return map == null ? Map.of() : map(member, map);
    }

    public static <T extends @Nullable Object> Map<String, T> mapOfNullableOrEmpty(
            String member, @Nullable Map<String, ? extends T> map) {
        return map == null ? Map.of() : mapOfNullable(member, map);
    }

    private static <T extends @Nullable Object, C extends Collection<T>> C copy(
            Collection<? extends T> collection, C copy) {
        collection.forEach(each -> copy.add(inner(each)));
        return copy;
    }

    /** A collection of a class that users wrote stays as it is: it may be the class that is wanted. */
    @SuppressWarnings("unchecked") // the type of an element that is a collection of the JDK is an interface
    private static <T extends @Nullable Object> T inner(T value) {
        boolean isCollection = value instanceof Collection || value instanceof Map;
        if (!isCollection || !value.getClass().getName().startsWith("java.util.")) {
            return value;
        } else if (value instanceof List<?> list) {
            return (T) Collections.unmodifiableList(copy(list, new ArrayList<@Nullable Object>(list.size())));
        } else if (value instanceof Set<?> set) {
            return (T) Collections.unmodifiableSet(copy(set, new LinkedHashSet<@Nullable Object>()));
        } else if (value instanceof Map<?, ?> map) {
            Map<Object, @Nullable Object> copy = new LinkedHashMap<>(map);
            copy.replaceAll((key, each) -> inner(each));
            return (T) Collections.unmodifiableMap(copy);
        }
        return value;
    }

    private static <T extends Collection<?>> T checked(String member, T copy) {
        for (Object each : copy) {
            if (each == null) {
                throw new NullPointerException(member + " has an element that is null");
            }
        }
        return copy;
    }

    private static <T> T present(String member, @Nullable T collection) {
        if (collection == null) {
            throw new NullPointerException(member);
        }
        return collection;
    }
}
