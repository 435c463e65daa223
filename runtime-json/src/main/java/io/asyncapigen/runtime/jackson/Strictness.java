package io.asyncapigen.runtime.jackson;

/** How far a value may be from the type that is wanted. */
enum Strictness {
    /** A number is a number. */
    STRICT,
    /** A number may be text, as in a header. */
    LENIENT
}
