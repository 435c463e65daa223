package io.asyncapigen.generator.model;

import org.jspecify.annotations.Nullable;

/**
 * The extensions by which an author steers the Java code.
 *
 * @param name {@code x-java-name}: a legal Java identifier
 * @param type {@code x-java-type}: the qualified name of a class to use in place of a generated one
 * @param packageName {@code x-java-package}: where the code goes, a legal package name
 * @param ignored {@code x-ignore}: no code is generated for this
 */
public record JavaHints(
        @Nullable String name,
        @Nullable String type,
        @Nullable String packageName,
        boolean ignored) {

    public static final JavaHints NONE = new JavaHints(null, null, null, false);
}
