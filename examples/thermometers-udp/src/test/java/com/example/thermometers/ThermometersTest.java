package com.example.thermometers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class ThermometersTest {
    @Test
    void thermometersFindWhoCollectsAndAreHeardByAll() throws Exception {
        PrintStream before = System.out;
        var printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, UTF_8));
        try {
            Thermometers.main(new String[0]);
        } finally {
            System.setOut(before);
        }
        assertEquals(
                List.of(
                        "kitchen: every 60 seconds, says cellar",
                        "oven: every 1 seconds, says cellar",
                        "cellar: 21.4 degrees in the kitchen",
                        "display: kitchen 21°",
                        "cellar: 179.8 degrees in the oven",
                        "display: oven 180°",
                        "cellar: 22.6 degrees in the kitchen, after 1 lost ones",
                        "display: kitchen 23°"),
                printed.toString(UTF_8).lines().toList());
    }
}
