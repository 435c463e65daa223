package io.asyncapigen.generator.link.schema;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a schema says of objects. Under each name stand all the places that speak of it, because {@code allOf} may bring
 * several: a value must satisfy each of them.
 */
record ObjectFacts(
        Map<String, List<SchemaPlace>> properties,
        Set<String> required,
        @Nullable Additional additional,
        Map<String, List<SchemaPlace>> patterns) {
    static final ObjectFacts NONE = new ObjectFacts(Map.of(), Set.of(), null, Map.of());

    /** @param otherFirst whether the names of the other stand before those of this */
    ObjectFacts and(ObjectFacts other, boolean otherFirst) {
        return new ObjectFacts(
                Merges.named(properties, other.properties, otherFirst ? other.properties : properties),
                union(required, other.required),
                additional == null ? other.additional : additional.and(other.additional),
                Merges.named(patterns, other.patterns, otherFirst ? other.patterns : patterns));
    }

    ObjectFacts withRequired(Set<String> names) {
        return new ObjectFacts(properties, names, additional, patterns);
    }

    boolean isEmpty() {
        return properties.isEmpty() && required.isEmpty() && additional == null && patterns.isEmpty();
    }

    private static Set<String> union(Set<String> a, Set<String> b) {
        if (b.isEmpty() || a.isEmpty()) {
            return a.isEmpty() ? b : a;
        }
        Set<String> all = new LinkedHashSet<>(a);
        all.addAll(b);
        return Collections.unmodifiableSet(all);
    }

    /**
     * What {@code additionalProperties} says.
     *
     * @param places the schemas of the values; empty when there is none because the keyword is true or false
     */
    record Additional(boolean allowed, List<SchemaPlace> places) {
        Additional and(@Nullable Additional other) {
            if (other == null) {
                return this;
            }
            return allowed && other.allowed
                    ? new Additional(true, Merges.places(places, other.places))
                    : new Additional(false, List.of());
        }
    }
}
