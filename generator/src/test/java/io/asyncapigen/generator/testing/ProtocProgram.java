package io.asyncapigen.generator.testing;

import java.nio.file.Path;

/** The protoc that the build got for tests. */
public final class ProtocProgram {
    private static final Path PROGRAM = Path.of("target/protoc/bin/protoc.exe").toAbsolutePath();

    private ProtocProgram() {}

    public static Path path() {
        if (!PROGRAM.toFile().setExecutable(true)) {
            throw new IllegalStateException("there is no " + PROGRAM + "; Maven copies it before tests");
        }
        return PROGRAM;
    }
}
