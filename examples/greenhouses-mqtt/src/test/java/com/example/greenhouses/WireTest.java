package com.example.greenhouses;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.example.wire.WireApi;
import com.example.wire.messages.MovedMessage;
import com.example.wire.servers.DeskServer;
import com.example.wire.servers.ShelfServer;
import com.example.wire.servers.WorkbenchServer;
import io.asyncapigen.runtime.Backoff;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.testkit.server.TestMachine;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the bindings of a document are on the wire, as a client in C sees it; its code is generated from {@code src/test/asyncapi}. */
class WireTest {
    private static LocalMosquitto mosquitto;

    @BeforeAll
    static void startServer() throws Exception {
        TestMachine.requireProgram("mosquitto_sub", "mosquitto-clients");
        mosquitto = LocalMosquitto.start();
    }

    @AfterAll
    static void endServer() throws Exception {
        mosquitto.close();
    }

    private static WireApi connect(Server server) {
        return WireApi.connect(server, ConnectOptions.defaults());
    }

    @Test
    void aMessageGoesAsTheBindingsSayAndTooLargeOnesDoNotCome() throws Exception {
        try (WireApi api =
                connect(WorkbenchServer.builder().broker(mosquitto.address()).build())) {
            api.move().send(MovedMessage.of("up"));

            String seen = client(
                    "mosquitto_sub", "windows", "-q", "2", "-C", "1", "-W", "20", "-F", "%p|%q|%r|%F|%C|%R|%D|%E");
            String expected = "\"up\"|2|1|1|application/vnd.window+json|answers/here|c-1|";
            assertEquals(expected, seen.substring(0, Math.min(expected.length(), seen.length())), seen);
            int left = Integer.parseInt(seen.substring(expected.length()));
            assertTrue(left > 86_000 && left <= 86_400, seen);

            var received = new LinkedBlockingQueue<String>();
            api.windowsChannel()
                    .subscriber()
                    .subscribe(each -> received.add(each.message().payload()));
            assertEquals("up", received.poll(20, TimeUnit.SECONDS));
            client("mosquitto_pub", "windows", "-q", "1", "-m", '"' + "x".repeat(300) + '"');
            client("mosquitto_pub", "windows", "-q", "1", "-m", "\"down\"");
            assertEquals("down", received.poll(20, TimeUnit.SECONDS));
        }
    }

    @Test
    void aConnectionIsAsTheBindingsSayAndLeavesItsWill() throws Exception {
        var server = DeskServer.builder().broker(mosquitto.address()).build();
        var stay = ConnectOptions.builder()
                .reconnect(Backoff.fixed(Duration.ofMinutes(1)))
                .build();
        try (WireApi api = WireApi.connect(server, stay)) {
            api.move().send(MovedMessage.of("down"));
            String log = mosquitto.log();
            assertTrue(log.contains("as wire-desk (p5, c0, k45)"), log);
            client(
                    "mosquitto_pub",
                    "wills/other",
                    "-i",
                    "wire-desk",
                    "-n"); // which ends the connection of its namesake

            assertEquals(
                    "to the cat|2|1",
                    client("mosquitto_sub", "wills", "-q", "2", "-C", "1", "-W", "20", "-F", "%p|%q|%r"));
        }
    }

    @Test
    void aSessionOutlivesItsConnectionAsTheBindingsSay() throws Exception {
        String broker = mosquitto.address();
        assertKept(DeskServer.builder().broker(broker).build());
        assertKept(ShelfServer.builder().broker(broker).build()); // by the binding of MQTT 5
    }

    private static void assertKept(Server server) throws Exception {
        var received = new LinkedBlockingQueue<String>();
        try (WireApi api = connect(server)) {
            api.watch().subscribe(each -> {});
        }
        client("mosquitto_pub", "windows", "-q", "1", "-m", "\"for " + server + "\"");
        try (WireApi api = connect(server)) {
            api.watch().subscribe(each -> received.add(each.message().payload()));
            String next = received.poll(20, TimeUnit.SECONDS);
            while (next != null && !next.equals("for " + server)) { // what is retained comes, too
                next = received.poll(20, TimeUnit.SECONDS);
            }
            assertEquals("for " + server, next);
        }
    }

    private static String client(String program, String topic, String... arguments) throws Exception {
        String[] address = mosquitto.address().split(":");
        var command =
                new ArrayList<>(List.of(program, "-V", "mqttv5", "-h", address[0], "-p", address[1], "-t", topic));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        assertTrue(process.waitFor(30, TimeUnit.SECONDS), program);
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertEquals(0, process.exitValue(), output);
        return output;
    }
}
