package com.example.beacons;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.asyncapigen.runtime.ConnectFailedException;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class BeaconsTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-07-01T12:00:00Z"), ZoneOffset.UTC);
    private static final List<String> CONVERSATION = List.of(
            "station: node-7 at 127.0.0.2 is alive for 12 seconds",
            "station: node-9 at 127.0.0.3 is alive for 5 seconds",
            "station: 2 nodes are alive",
            "node-7: it is 2026-07-01T14:00+02:00",
            "node-9: it is 2026-07-01T21:00+09:00");

    @Test
    void theStationKnowsWhoIsAliveAndTellsTheTime() throws Exception {
        PrintStream before = System.out;
        var printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            Beacons.run(NOON);
        } catch (ConnectFailedException e) {
            // Where the build may do without real servers it may do without raw sockets.
            boolean isOptional = !System.getProperty("brokers", "optional").equals("required");
            assumeFalse(isOptional && String.valueOf(e.getMessage()).contains("CAP_NET_RAW"), e.getMessage());
            throw e;
        } finally {
            System.setOut(before);
        }
        assertEquals(
                CONVERSATION, printed.toString(StandardCharsets.UTF_8).lines().toList());
    }
}
