package io.asyncapigen.runtime.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.asyncapigen.runtime.testkit.server.ServerFolder;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A client that shares no code with ours. */
final class Curl {
    private Curl() {}

    /** What it prints: the answer with its head. */
    static String run(String... arguments) throws Exception {
        if (!System.getProperty("brokers", "optional").equals("required")) {
            assumeTrue(
                    ServerFolder.isInstalled("curl"),
                    "curl is not on the PATH: scripts/servers says how to install it; with -Dbrokers=required this fails");
        }
        var command = new ArrayList<>(List.of("curl", "-sS", "-i", "--max-time", "20", "--noproxy", "*"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertTrue(process.waitFor(30, TimeUnit.SECONDS));
        return output;
    }
}
