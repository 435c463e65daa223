package io.asyncapigen.runtime.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;

/** What the log has at ERROR meanwhile; simple logging goes to the standard error stream. */
final class ErrorLog implements AutoCloseable {
    private final PrintStream before = System.err;
    private final ByteArrayOutputStream seen = new ByteArrayOutputStream();

    ErrorLog() {
        System.setErr(new PrintStream(seen, true, UTF_8));
    }

    void assertNone() {
        String log = seen.toString(UTF_8);
        assertFalse(log.contains("] ERROR "), log);
        assertFalse(log.contains("LEAK"), log);
    }

    @Override
    public void close() {
        System.setErr(before);
    }
}
