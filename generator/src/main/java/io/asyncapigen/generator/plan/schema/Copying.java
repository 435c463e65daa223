package io.asyncapigen.generator.plan.schema;

/** How a constructor keeps a value from being changed behind its back. */
public enum Copying {
    /** The value cannot change. */
    NONE(""),
    LIST("list"),
    LIST_OF_NULLABLE("listOfNullable"),
    LIST_OF_JSON("listOfJson"),
    SET("set"),
    SET_OF_NULLABLE("setOfNullable"),
    SET_OF_JSON("setOfJson"),
    MAP("map"),
    MAP_OF_NULLABLE("mapOfNullable"),
    MAP_OF_JSON("mapOfJson");

    private final String method;

    Copying(String method) {
        this.method = method;
    }

    /** The method of the runtime's {@code Copies}; empty when there is nothing to copy. */
    public String method() {
        return method;
    }
}
