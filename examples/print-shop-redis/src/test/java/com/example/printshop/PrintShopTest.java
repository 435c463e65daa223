package com.example.printshop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrintShopTest {
    private static final List<String> CONVERSATION = List.of(
            "desk: printer old has begun the poster",
            "desk: printer modern has begun the menu",
            "desk: printer modern has printed the menu",
            "desk: printer modern has begun the poster (attempt 2)",
            "desk: printer modern has printed the poster (attempt 2)",
            "desk: no printer can do the banner for carol",
            "desk: printer modern has begun the banner",
            "desk: printer modern has begun the banner (attempt 2)",
            "printer modern: 2 jobs printed");

    @Test
    void aPrinterThatDiesLeavesItsJobToTheOtherAndOneThatNobodyCanDoComesBackToTheDesk() throws Exception {
        try (var redis = LocalRedis.start()) {
            assertEquals(CONVERSATION, printedBy(redis.address()));
            assertEquals(CONVERSATION, printedBy(redis.address()), "with the streams of the first run");
        }
    }

    private static List<String> printedBy(String server) throws Exception {
        PrintStream before = System.out;
        var printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            PrintShop.main(new String[] {server});
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
