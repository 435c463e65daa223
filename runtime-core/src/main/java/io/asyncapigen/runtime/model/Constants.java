package io.asyncapigen.runtime.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Checks the members whose only value the document gives ({@code const}) when they are read. */
public final class Constants {
    private Constants() {}

    /**
     * Numbers are compared by value, so {@code 1.0} is {@code 1}.
     *
     * @throws IllegalArgumentException when the value is another one
     */
    public static void check(String member, Object expected, @Nullable Object actual) {
        if (!same(expected, actual)) {
            throw new IllegalArgumentException(member + " is always " + expected);
        }
    }

    private static boolean same(Object expected, @Nullable Object actual) {
        if (expected instanceof BigDecimal number && actual instanceof BigDecimal other) {
            return number.compareTo(other) == 0;
        }
        return expected.equals(actual);
    }
}
