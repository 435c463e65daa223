package io.asyncapigen.generator;

import java.util.Locale;

/** What a schema is in Java that names no {@code type}, and whose values are not known from anything else. */
public enum Untyped {
    /** The type whose keywords it has: {@code minLength} alone means a string. */
    INFER,
    /** Any value, as JSON Schema has it: {@code minLength} lets every value pass that is no string. */
    ANY;

    /** The name on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
