package com.example.streetlights;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class StreetlightsTest {
    @Test
    void aLampInTheDarkIsSwitchedOn() throws InterruptedException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        new Streetlights(new PrintStream(bytes, true, StandardCharsets.UTF_8)).run();

        assertEquals(
                List.of("lamp-42 measures 12 lumens", "lights.lamp-42.commands.urgent: on, because it gets dark"),
                bytes.toString(StandardCharsets.UTF_8).lines().toList());
    }
}
