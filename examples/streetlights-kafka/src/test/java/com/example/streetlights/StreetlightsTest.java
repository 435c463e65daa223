package com.example.streetlights;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.example.controlroom.servers.WorkbenchServer;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.testkit.InMemoryTransport;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class StreetlightsTest {
    private static final List<String> CONVERSATION = List.of(
            "control room: 250 lumens around lamp 42",
            "control room: 12 lumens around lamp 42",
            "lamp 42: on, because it gets dark",
            "lamp 42: at 40 percent, urgent",
            "control room: lamp 42 is fine after 1200 hours");

    @Test
    void theControlRoomAndTheLampUnderstandEachOtherThroughABroker() throws Exception {
        assertEquals(CONVERSATION, printedBy(() -> Streetlights.main(new String[0])));
    }

    @Test
    void onlyTheTransportDiffersInATestWithoutABroker() throws Exception {
        ConnectOptions options = ConnectOptions.defaults().transport(InMemoryTransport.create());

        assertEquals(CONVERSATION, printedBy(() -> Streetlights.run(WorkbenchServer.create(), options)));
    }

    private static List<String> printedBy(ThrowingRunnable program) throws Exception {
        PrintStream before = System.out;
        var printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            program.run();
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private interface ThrowingRunnable {
        void run() throws Exception;
    }
}
