package io.asyncapigen.generator.link.schema;

import io.asyncapigen.generator.read.Located.Id;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** How lists and maps of places come together: each place once, the first speaker's before the second's. */
final class Merges {
    private Merges() {}

    static List<SchemaPlace> places(List<SchemaPlace> first, List<SchemaPlace> second) {
        return distinct(first, second, SchemaPlace::id);
    }

    static <T> List<T> distinct(List<T> first, List<T> second, Function<T, Id> id) {
        if (second.isEmpty() || first.isEmpty()) {
            return first.isEmpty() ? second : first;
        }
        Set<Id> seen = new HashSet<>();
        List<T> all = new ArrayList<>(first.size() + second.size());
        for (List<T> each : List.of(first, second)) {
            for (T item : each) {
                if (seen.add(id.apply(item))) {
                    all.add(item);
                }
            }
        }
        return Collections.unmodifiableList(all);
    }

    /** The places of each name; the order of the names is that of {@code order}, then of the rest. */
    static Map<String, List<SchemaPlace>> named(
            Map<String, List<SchemaPlace>> first,
            Map<String, List<SchemaPlace>> second,
            Map<String, List<SchemaPlace>> order) {
        if (second.isEmpty() || first.isEmpty()) {
            return first.isEmpty() ? second : first;
        }
        Map<String, List<SchemaPlace>> all = new LinkedHashMap<>(order);
        first.forEach(all::put);
        second.forEach((name, places) -> all.put(name, places(first.getOrDefault(name, List.of()), places)));
        return Collections.unmodifiableMap(all);
    }
}
