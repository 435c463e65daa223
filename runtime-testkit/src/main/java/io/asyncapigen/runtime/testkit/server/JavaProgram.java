package io.asyncapigen.runtime.testkit.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A class of the tests that runs in a JVM of its own, so that it can be killed. It writes lines into a file, whose path is its first
 * argument, and should end when its standard input does. It ends with this JVM at the latest.
 */
public final class JavaProgram implements AutoCloseable {
    private final Path file;
    private final Process process;

    private JavaProgram(Path file, Process process) {
        this.file = file;
        this.process = process;
    }

    /** @param file what it prints goes to another one beside it */
    public static JavaProgram start(Class<?> main, Path file, String... arguments) throws IOException {
        var all = new ArrayList<>(List.of(file.toString()));
        all.addAll(List.of(arguments));
        Process process = new ProcessBuilder(JavaCommand.of(List.of(), main.getName(), all))
                .redirectErrorStream(true)
                .redirectOutput(Path.of(file + ".log").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        return new JavaProgram(file, process);
    }

    /** The whole lines that it has written so far. */
    public List<String> lines() throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        String text = Files.readString(file);
        return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    }

    /** As {@code kill -9} does; returns when it is gone. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Kills it. */
    @Override
    public void close() {
        kill();
    }
}
