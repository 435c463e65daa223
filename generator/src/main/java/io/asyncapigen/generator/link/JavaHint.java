package io.asyncapigen.generator.link;

import java.util.Set;

/** An extension by which an author steers the Java code of an object. */
public enum JavaHint {
    NAME("x-java-name"),
    TYPE("x-java-type"),
    PACKAGE("x-java-package"),
    IGNORE("x-ignore");

    public static final Set<JavaHint> OF_SCHEMAS = Set.of(values());

    static final Set<JavaHint> OF_NAMES = Set.of(NAME);

    /** Of what has a class of its own whose place is free. */
    static final Set<JavaHint> OF_CLASSES = Set.of(NAME, PACKAGE, IGNORE);

    private final String key;

    JavaHint(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }
}
