package io.asyncapigen.generator;

import java.util.Locale;

/** What an optional member is in Java that may be null as well. */
public enum OptionalNull {
    /** Null, whether it is absent or null on the wire. */
    SAME,
    /** A {@code Maybe}, which tells the two apart. */
    DISTINCT;

    /** The name on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
