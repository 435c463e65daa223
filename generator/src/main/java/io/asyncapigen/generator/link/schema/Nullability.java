package io.asyncapigen.generator.link.schema;

/** What a schema says of null. */
enum Nullability {
    /** Nothing, because it says nothing of the type. */
    OPEN,
    YES,
    NO;

    /** What both together say. */
    Nullability and(Nullability other) {
        if (this == NO || other == NO) {
            return NO;
        }
        return this == YES || other == YES ? YES : OPEN;
    }
}
