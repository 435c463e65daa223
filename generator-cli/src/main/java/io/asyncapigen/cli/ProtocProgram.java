package io.asyncapigen.cli;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Finds the compiler of Protocol Buffers. */
final class ProtocProgram {
    private static final String[] NAMES = {"protoc", "protoc.exe"};

    private ProtocProgram() {}

    /**
     * @param named by the user, or null
     * @return null when nobody named one and none is on the path
     * @throws UsageException when what was named is no program
     */
    static @Nullable Path find(@Nullable Path named, Console console) {
        if (named == null) {
            return onPath(console.searchPath());
        }
        Path program = console.path(named.toString()).toAbsolutePath();
        if (!isProgram(program)) {
            throw new UsageException("--protoc " + named + " is no program");
        }
        return program;
    }

    /** Relative folders on the path do not count: what lies in them may have come with the document. */
    private static @Nullable Path onPath(String searchPath) {
        for (String folder : searchPath.split(File.pathSeparator)) {
            for (String name : NAMES) {
                Path program = program(folder, name);
                if (program != null && program.isAbsolute() && isProgram(program)) {
                    return program;
                }
            }
        }
        return null;
    }

    private static @Nullable Path program(String folder, String name) {
        try {
            return Path.of(folder, name);
        } catch (InvalidPathException e) {
            return null;
        }
    }

    private static boolean isProgram(Path file) {
        return Files.isRegularFile(file) && Files.isExecutable(file);
    }
}
