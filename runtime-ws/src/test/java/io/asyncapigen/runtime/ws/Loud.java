package io.asyncapigen.runtime.ws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;

/** Catches the log, to see that nothing is said loudly about a peer's fault. */
final class Loud implements AutoCloseable {
    private final PrintStream usual = System.err;
    private final ByteArrayOutputStream caught = new ByteArrayOutputStream();

    Loud() {
        System.setErr(new PrintStream(caught, true, UTF_8));
    }

    void assertNothing() {
        assertEquals(
                List.of(),
                caught.toString(UTF_8)
                        .lines()
                        .filter(each -> each.contains(" ERROR ") || each.contains(" WARN "))
                        .toList());
    }

    @Override
    public void close() {
        System.setErr(usual);
        usual.print(caught.toString(UTF_8));
    }
}
