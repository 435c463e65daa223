package com.example.greenhouses;

import com.example.gateway.Gateway;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A gateway in a process of its own, which can be killed. It has the class path of this one. */
final class GatewayProcess implements AutoCloseable {
    private final Process process;

    private GatewayProcess(Process process) {
        this.process = process;
    }

    /** Starts it, and blocks until it is up. */
    static GatewayProcess start(String broker) throws IOException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-classpath",
                        System.getProperty("java.class.path"),
                        Gateway.class.getName(),
                        broker))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader printed = process.inputReader(StandardCharsets.UTF_8);
        if (printed.readLine() == null) {
            throw new IllegalStateException("the gateway did not start");
        }
        return new GatewayProcess(process);
    }

    /** As if its line were cut: it has no time for a word. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Lets it say goodbye. */
    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        process.onExit().join();
    }
}
