package com.example.greenhouses;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class GreenhousesTest {
    private static final List<String> CONVERSATION = List.of(
            "office: the gateway is online",
            "office: tulips: 18 degrees, 40 % humidity",
            "office: tulips: the windows are open by 30 %",
            "office: cacti: 4 degrees, 40 % humidity",
            "office: cacti: the windows are open by 100 %",
            "on call: run: cacti: it is cold, 4 degrees",
            "office: orchids: 8 degrees, 40 % humidity",
            "office: orchids: the windows are open by 80 %",
            "on call: run: orchids: it is cold, 8 degrees",
            "on call: 2 alarms taken",
            "office: the gateway is offline",
            "office: roses: 24 degrees, 65 % humidity",
            "office: the gateway is online",
            "office: the gateway is offline");

    @Test
    void theBrokerTellsWhatTheGatewayCannotAndKeepsWhatItHasMissed() throws Exception {
        try (var mosquitto = LocalMosquitto.start()) {
            assertEquals(CONVERSATION, printedBy(mosquitto.address()));
            assertEquals(CONVERSATION, printedBy(mosquitto.address()), "with the session of the first run");
        }
    }

    private static List<String> printedBy(String broker) throws Exception {
        PrintStream before = System.out;
        var printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            Greenhouses.main(new String[] {broker});
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
