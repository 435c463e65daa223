package io.asyncapigen.runtime.model;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/** The values of an {@code enum} that is too large for a Java enum. Immutable. */
public final class AllowedValues {
    private final Set<String> values;

    private AllowedValues(Set<String> values) {
        this.values = Collections.unmodifiableSet(values);
    }

    /** Those of all parts, in their order. */
    public static AllowedValues of(String[]... parts) {
        Set<String> values = new LinkedHashSet<>();
        for (String[] part : parts) {
            Collections.addAll(values, part);
        }
        return new AllowedValues(values);
    }

    /** Unmodifiable, in the order of the document. */
    public Set<String> all() {
        return values;
    }

    /** @throws IllegalArgumentException when it is none of them */
    public void check(String value) {
        if (!values.contains(value)) {
            throw new IllegalArgumentException(value + " is none of the " + values.size() + " allowed values");
        }
    }
}
