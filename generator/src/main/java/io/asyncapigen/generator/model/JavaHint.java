package io.asyncapigen.generator.model;

import io.asyncapigen.generator.read.SourceNode.ObjectNode;

/** An extension by which an author steers the Java code of an object. */
public enum JavaHint {
    NAME("x-java-name"),
    TYPE("x-java-type"),
    PACKAGE("x-java-package"),
    IGNORE("x-ignore"),
    NULLABLE("x-nullable");

    private final String key;

    JavaHint(String key) {
        this.key = key;
    }

    /** The name of the extension in a document. */
    public String key() {
        return key;
    }

    /** Whether any of them stands in an object. */
    public static boolean isIn(ObjectNode object) {
        for (JavaHint each : values()) {
            if (object.has(each.key)) {
                return true;
            }
        }
        return false;
    }
}
