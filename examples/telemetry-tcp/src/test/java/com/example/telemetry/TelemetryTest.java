package com.example.telemetry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.example.gateway.Gateway;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import org.junit.jupiter.api.Test;

class TelemetryTest {
    @Test
    void stationsAreToldWhatTheyAskForAndAllAreWarned() throws Exception {
        PrintStream before = System.out;
        var printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, UTF_8));
        try {
            Telemetry.main(new String[0]);
        } finally {
            System.setOut(before);
        }
        assertEquals(
                List.of(
                        "beach: every 10 seconds",
                        "summit: every 60 seconds",
                        "gateway: summit has -4.5 degrees",
                        "beach: warned that it is hot at beach",
                        "gateway: beach has 41.0 degrees",
                        "summit: warned that it is hot at beach"),
                printed.toString(UTF_8).lines().toList());
    }

    /** The document is all that a station has to know: a line each way. */
    @Test
    void aStationMayBeWrittenInAnything() throws Exception {
        try (var gateway = Gateway.open("127.0.0.1:0", line -> {});
                var station = new Socket(InetAddress.getLoopbackAddress(), gateway.port())) {
            station.setSoTimeout(20_000);
            station.getOutputStream()
                    .write("{\"kind\":\"settingsRequest\",\"station\":\"beach\",\"request\":\"7\"}\n".getBytes(UTF_8));
            byte[] answer = "{\"kind\":\"settings\",\"everySeconds\":10,\"request\":\"7\"}\n".getBytes(UTF_8);
            assertEquals(
                    new String(answer, UTF_8),
                    new String(station.getInputStream().readNBytes(answer.length), UTF_8));
        }
    }
}
