package io.asyncapigen.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Shell scripts, and programs that stand in for those that they call.
 *
 * @param repository the root of this one
 */
record StandIns(Path temp, Path repository) {
    /** A program that only says how it was called. */
    static final String ECHO = "#!/bin/sh\necho \"${0##*/}\" \"$@\"\n";

    /** Programs in this folder; without a POSIX shell, the test is skipped. */
    static StandIns in(Path temp) {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "the scripts are for POSIX shells");
        Path repository = Path.of("").toAbsolutePath();
        while (!Files.exists(repository.resolve("scripts/test"))) {
            repository = repository.getParent();
        }
        return new StandIns(temp, repository);
    }

    record Result(int code, String out, String err) {}

    /** Puts a program before all others on the path. */
    void program(String name, String text) throws IOException {
        executable(
                Files.writeString(Files.createDirectories(temp.resolve("bin")).resolve(name), text));
    }

    static Path executable(Path file) {
        assertTrue(file.toFile().setExecutable(true));
        return file;
    }

    Result sh(Path directory, Map<String, String> environment, Path script, String... args) throws Exception {
        List<String> command = new ArrayList<>(List.of(script.toString()));
        command.addAll(List.of(args));
        Path out = temp.resolve("stdout");
        Path err = temp.resolve("stderr");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().remove("JAVA_HOME");
        builder.environment().remove("ASYNCAPI_GEN_OPTS");
        builder.environment().merge("PATH", temp.resolve("bin").toString(), (old, first) -> first + ":" + old);
        builder.environment().putAll(environment);
        Process process = builder.start();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), "the script hangs");
        return new Result(process.exitValue(), Files.readString(out), Files.readString(err));
    }
}
