package io.asyncapigen.generator.plan.schema;

/** Whether a member has to be there, and whether it may be null. */
public enum Presence {
    /** There, and not null. */
    REQUIRED,
    /** There, and perhaps null; then null is written. */
    NULLABLE,
    /** Null when it is not there; then nothing is written. */
    OPTIONAL,
    /** A {@code Maybe}, which says whether it is there, and whether it is null. */
    MAYBE;

    /** Whether it has to be there. */
    public boolean isRequired() {
        return this == REQUIRED || this == NULLABLE;
    }
}
