package com.example.sensors;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SensorsTest {
    private static final List<String> CONVERSATION = List.of(
            "archiver: boilers, b2: 81.5 degrees, firmware 2.1",
            "monitor: boilers, b2: 81.5 degrees",
            "archiver: yard, gate: -3.0 degrees, firmware 2.1",
            "monitor: yard, gate: -3.0 degrees",
            "archiver: boilers, b2: 120.0 degrees, firmware 2.1",
            "monitor: boilers, b2: 120.0 degrees",
            "archivers: 3 readings written down",
            "monitor: boilers, b2: drifting",
            "monitor: yard, gate: passed",
            "meter: the last one was known already",
            "billing: yard, meter 7: 1200 kWh",
            "billing: yard, meter 7: 1215 kWh",
            "billing: 2 readings billed");

    @Test
    void oneArchiverWritesEachReadingDownAndNothingIsLostThatHasToBePaidFor() throws Exception {
        try (var nats = LocalNats.start()) {
            assertEquals(CONVERSATION, printedBy(nats.address()));
            assertEquals(CONVERSATION, printedBy(nats.address()), "with the stream of the first run");
        }
    }

    private static List<String> printedBy(String server) throws InterruptedException {
        PrintStream before = System.out;
        var printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            Sensors.main(new String[] {server});
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
