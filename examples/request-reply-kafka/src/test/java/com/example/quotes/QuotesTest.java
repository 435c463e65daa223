package com.example.quotes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuotesTest {
    @Test
    void everyShopGetsTheAnswersToItsOwnRequests() throws Exception {
        PrintStream before = System.out;
        var printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            Quotes.main(new String[0]);
        } finally {
            System.setOut(before);
        }
        assertEquals(
                List.of(
                        "shop 1, 3 lamp: 59.70 euros",
                        "shop 2, 40 bulb: 94.00 euros",
                        "shop 1, 1 piano: we do not sell any piano",
                        "price desk: 3 answers"),
                printed.toString(StandardCharsets.UTF_8).lines().toList());
    }
}
