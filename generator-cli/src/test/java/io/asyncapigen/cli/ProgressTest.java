package io.asyncapigen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgressTest {
    private static final String ERASE = "\r\u001b[K";

    @TempDir
    Path temp;

    private final StringWriter err = new StringWriter();

    @Test
    void whatTakesLongerThanASecondHasALineOnATerminalThatIsGoneInTheEnd() {
        SlowDocument document = new SlowDocument(ERASE + "generating from - ... ");
        Console terminal = new Console(
                document,
                new PrintWriter(OutputStream.nullOutputStream()),
                new PrintWriter(err),
                true,
                false,
                temp,
                "");

        int code = Main.run(terminal, "generate", "-");

        assertEquals(ExitCode.DONE, code, err.toString());
        assertTrue(document.waited >= TimeUnit.SECONDS.toNanos(1), "the line came at once");
        assertEquals("", err.toString().substring(err.toString().lastIndexOf(ERASE) + ERASE.length()));
        assertTrue(err.toString().lines().allMatch(each -> each.isEmpty() || each.startsWith("\u001b[K")));
    }

    /** A document that comes only when somebody who watches the terminal has seen something. */
    private final class SlowDocument extends InputStream {
        private final ByteArrayInputStream text =
                new ByteArrayInputStream(Shell.VALID.getBytes(StandardCharsets.UTF_8));
        private final String awaited;
        private final long start = System.nanoTime();
        private long waited = -1;

        SlowDocument(String awaited) {
            this.awaited = awaited;
        }

        @Override
        public int read() throws IOException {
            if (waited < 0) {
                await();
                waited = System.nanoTime() - start;
            }
            return text.read();
        }

        private void await() throws IOException {
            long deadline = start + TimeUnit.MINUTES.toNanos(1);
            while (!err.toString().contains(awaited)) {
                if (System.nanoTime() > deadline) {
                    throw new IOException("nothing was shown but " + err);
                }
                LockSupport.parkNanos(1_000_000);
            }
        }
    }
}
