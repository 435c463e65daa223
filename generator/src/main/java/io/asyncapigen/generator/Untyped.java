package io.asyncapigen.generator;

import java.util.Locale;

/** What a schema is in Java that names no {@code type}, and whose values are not known from anything else. */
public enum Untyped {
    /** An object where it speaks of members, and an array where it speaks of items; else any value. */
    INFER,
    /** Any value, as JSON Schema has it: {@code properties} lets every value pass that is no object. */
    ANY;

    /** The name on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
