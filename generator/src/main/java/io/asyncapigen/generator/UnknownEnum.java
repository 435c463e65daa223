package io.asyncapigen.generator;

import java.util.Locale;

/** What becomes of a value that an {@code enum} does not list. */
public enum UnknownEnum {
    /** It cannot be read. */
    FAIL,
    /** It is kept, as it stands on the wire. */
    KEEP;

    /** The name on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
