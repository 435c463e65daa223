package io.asyncapigen.runtime.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.runtime.testkit.server.TestMachine;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A client that shares no code with ours. */
final class Curl {
    private Curl() {}

    /** What it prints: the answer with its head. */
    static String run(String... arguments) throws Exception {
        TestMachine.requireProgram("curl", "curl");
        var command = new ArrayList<>(List.of("curl", "-sS", "-i", "--max-time", "20", "--noproxy", "*"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertTrue(process.waitFor(30, TimeUnit.SECONDS));
        return output;
    }
}
