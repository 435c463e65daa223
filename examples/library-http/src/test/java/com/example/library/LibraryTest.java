package com.example.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class LibraryTest {
    @Test
    void eachReaderIsAnsweredByTheStatusOfTheReply() throws Exception {
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }

        assertEquals(
                List.of(
                        "Ada finds [Of Moths and Beetles, The Beetle's Year]",
                        "Ada has it until 2030-01-15",
                        "Bob finds that Ada has it",
                        "Bob is told 404",
                        "Bob has it until 2030-01-15",
                        "Eve is told 401",
                        "books lent: 1"),
                printedBy("127.0.0.1:" + port));
    }

    private static List<String> printedBy(String host) {
        PrintStream before = System.out;
        var printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            Library.main(new String[] {host});
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
