package io.asyncapigen.runtime.jackson;

import io.asyncapigen.runtime.utf8.NotSureException;
import io.asyncapigen.runtime.utf8.Utf8Json;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Readers of lists, sets and maps. */
final class CollectionBytes {
    private CollectionBytes() {}

    static ByteReader list(ByteReader element) {
        return collection(ArrayList::new, element);
    }

    static ByteReader set(ByteReader element) {
        return collection(LinkedHashSet::new, element);
    }

    private static ByteReader collection(Supplier<Collection<@Nullable Object>> empty, ByteReader element) {
        return json -> {
            Collection<@Nullable Object> elements = empty.get();
            if (json.startArray()) {
                do {
                    elements.add(element.readAny(json));
                } while (json.nextElement());
            }
            return elements;
        };
    }

    static ByteReader map(ByteReader value) {
        return json -> {
            var map = new LinkedHashMap<String, @Nullable Object>();
            if (json.startObject()) {
                do {
                    put(map, json.anyName(), value, json);
                } while (json.nextMember());
            }
            return map;
        };
    }

    /** Reads the value of that member, which may not be there yet. */
    static void put(Map<String, @Nullable Object> map, String name, ByteReader value, Utf8Json json) {
        int size = map.size();
        map.put(name, value.readAny(json));
        if (map.size() == size) {
            throw NotSureException.because();
        }
    }
}
