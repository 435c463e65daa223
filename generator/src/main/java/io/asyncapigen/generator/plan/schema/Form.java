package io.asyncapigen.generator.plan.schema;

/** What a schema is in Java: a class of its own, or an expression of other types. */
enum Form {
    RECORD(true),
    TUPLE(true),
    ENUM(true),
    VALUE_SET(true),
    UNION(true),
    /** A record around an expression that would contain itself. */
    WRAPPER(true),
    LIST(false),
    SET(false),
    MAP(false),
    /** A class of the JDK or the runtime. */
    SCALAR(false),
    /** A class that the author names. */
    MAPPED(false),
    /** Any JSON value. */
    ANY(false);

    private final boolean ownClass;

    Form(boolean ownClass) {
        this.ownClass = ownClass;
    }

    /** Whether a class is generated for it. */
    boolean hasClass() {
        return ownClass;
    }
}
