package io.asyncapigen.generator;

import java.io.InputStream;
import java.nio.file.Path;

/** Where the document comes from. */
public sealed interface SourceInput {

    /** A file, which diagnostics call what {@code path} says. */
    static SourceInput of(Path path) {
        return new File(path, path.toString());
    }

    /**
     * A file.
     *
     * @param displayName what diagnostics call it
     */
    record File(Path path, String displayName) implements SourceInput {}

    /**
     * A stream, which is read to its end and not closed; diagnostics call it {@code <stdin>}.
     *
     * @param directory what its relative references are resolved against
     */
    record StandardInput(InputStream stream, Path directory) implements SourceInput {}
}
