package io.asyncapigen.runtime.model;

import org.jspecify.annotations.Nullable;

/**
 * Checks the members that a generated type cannot be without. {@link java.util.Objects#requireNonNull(Object, String)} does the
 * same, but infers a type for each call, which takes the compiler long where there are thousands.
 */
public final class Required {
    private Required() {}

    /** @throws NullPointerException when the value is null; the message is the name of the member */
    public static void check(String member, @Nullable Object value) {
        if (value == null) {
            throw new NullPointerException(member);
        }
    }
}
