package com.example.streetlights;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class StreetlightsTest {
    @Test
    void theControlRoomAndTheLampUnderstandEachOther() throws InterruptedException {
        PrintStream before = System.out;
        var printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            Streetlights.main(new String[0]);
        } finally {
            System.setOut(before);
        }
        assertEquals(
                List.of(
                        "control room: 250 lumens around lamp 42",
                        "control room: 12 lumens around lamp 42",
                        "lamp 42: on, because it gets dark",
                        "lamp 42: at 40 percent, urgent",
                        "control room: lamp 42 is fine after 1200 hours"),
                printed.toString(StandardCharsets.UTF_8).lines().toList());
    }
}
