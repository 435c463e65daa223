package io.asyncapigen.runtime.testkit.spool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class OwnTransportPageTest {
    private static final Path PAGE = Path.of("../docs/own-transport.md");
    private static final Path SOURCE =
            Path.of("src/test/java/io/asyncapigen/runtime/testkit/spool/SpoolTransport.java");

    @Test
    void thePageShowsTheTransportThatPassesTheContract() throws IOException {
        String page = Files.readString(PAGE);
        String fence = "```java\n";
        int start = page.lastIndexOf(fence) + fence.length();

        assertEquals(Files.readString(SOURCE), page.substring(start, page.indexOf("```", start)));
    }

    @Test
    void itHasLessThanTwoHundredLines() throws IOException {
        assertTrue(Files.readAllLines(SOURCE).size() < 200);
    }
}
