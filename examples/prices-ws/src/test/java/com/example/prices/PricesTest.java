package com.example.prices;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class PricesTest {
    @Test
    void allWhoListenHearAPriceAndWhoAsksGetsAnOffer() throws Exception {
        PrintStream before = System.out;
        var printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            Prices.main(new String[0]);
        } finally {
            System.setOut(before);
        }
        assertEquals(
                List.of(
                        "ann: gold is at 6150",
                        "ann: gold is at 6210",
                        "ben: gold is at 6210",
                        "the desk knows [ann, ben]",
                        "ben: 10 grams cost 62100"),
                printed.toString(StandardCharsets.UTF_8).lines().toList());
    }
}
