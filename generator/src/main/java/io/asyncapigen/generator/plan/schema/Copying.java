package io.asyncapigen.generator.plan.schema;

/** How a constructor keeps a value from being changed behind its back. */
public enum Copying {
    /** The value cannot change. */
    NONE(""),
    LIST("list"),
    LIST_OF_NULLABLE("listOfNullable"),
    SET("set"),
    SET_OF_NULLABLE("setOfNullable"),
    MAP("map"),
    MAP_OF_NULLABLE("mapOfNullable");

    private final String method;

    Copying(String method) {
        this.method = method;
    }

    /** The method of the runtime's {@code Copies}; empty when there is nothing to copy. */
    public String method() {
        return method;
    }
}
