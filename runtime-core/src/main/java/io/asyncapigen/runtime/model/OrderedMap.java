package io.asyncapigen.runtime.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Unmodifiable maps that keep the order in which their entries are given, other than those of the JDK. */
public final class OrderedMap {
    private OrderedMap() {}

    @SafeVarargs
    public static <V> Map<String, V> of(Map.Entry<String, ? extends V>... entries) {
        Map<String, V> map = new LinkedHashMap<>();
        for (Map.Entry<String, ? extends V> each : entries) {
            map.put(each.getKey(), each.getValue());
        }
        return Collections.unmodifiableMap(map);
    }
}
