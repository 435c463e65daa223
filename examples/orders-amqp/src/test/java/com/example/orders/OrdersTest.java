package com.example.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrdersTest {
    private static final List<String> CONVERSATION = List.of(
            "shop: 3 lamp for 59.70 euros",
            "shop: no piano to be had",
            "order service: packed 1001 for nl, 3 lamp",
            "shop: 1001 is on its way as P-1001",
            "order service: 1002 of bright-ideas was rejected in orders-to-pack: 1 piano",
            "order service: 1 packed");

    @Test
    void theShopGetsItsParcelAndWhatIsRefusedIsKept() throws Exception {
        try (var rabbit = LocalRabbit.start()) {
            assertEquals(CONVERSATION, printedBy(rabbit.address()));
            assertEquals(CONVERSATION, printedBy(rabbit.address()), "with the queues and exchanges of the first run");
        }
    }

    private static List<String> printedBy(String broker) throws InterruptedException {
        PrintStream before = System.out;
        var printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            Orders.main(new String[] {broker});
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
