package com.example.greenhouses;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.example.wire.WireApi;
import com.example.wire.messages.MovedMessage;
import com.example.wire.servers.WorkbenchServer;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.testkit.server.TestMachine;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What the bindings of a document are on the wire, as a client in C sees it; its code is generated from {@code src/test/asyncapi}. */
class WireTest {
    @Test
    void aMessageGoesAsTheBindingsSayAndTooLargeOnesDoNotCome() throws Exception {
        TestMachine.requireProgram("mosquitto_sub", "mosquitto-clients");
        try (var mosquitto = LocalMosquitto.start();
                WireApi api = WireApi.connect(
                        WorkbenchServer.builder().broker(mosquitto.address()).build(), ConnectOptions.defaults())) {
            api.move().send(MovedMessage.of("up"));

            String seen = client(
                    mosquitto, "mosquitto_sub", "-q", "2", "-C", "1", "-W", "20", "-F", "%p|%q|%r|%F|%C|%R|%D|%E");
            String expected = "\"up\"|2|1|1|application/vnd.window+json|answers/here|c-1|";
            assertEquals(expected, seen.substring(0, Math.min(expected.length(), seen.length())), seen);
            int left = Integer.parseInt(seen.substring(expected.length()));
            assertTrue(left > 86_000 && left <= 86_400, seen);

            var received = new LinkedBlockingQueue<String>();
            api.windowsChannel()
                    .subscriber()
                    .subscribe(each -> received.add(each.message().payload()));
            assertEquals("up", received.poll(20, TimeUnit.SECONDS));
            client(mosquitto, "mosquitto_pub", "-q", "1", "-m", '"' + "x".repeat(300) + '"');
            client(mosquitto, "mosquitto_pub", "-q", "1", "-m", "\"down\"");
            assertEquals("down", received.poll(20, TimeUnit.SECONDS));
        }
    }

    private static String client(LocalMosquitto mosquitto, String program, String... arguments) throws Exception {
        String[] address = mosquitto.address().split(":");
        var command =
                new ArrayList<>(List.of(program, "-V", "mqttv5", "-h", address[0], "-p", address[1], "-t", "windows"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        assertTrue(process.waitFor(30, TimeUnit.SECONDS), program);
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertEquals(0, process.exitValue(), output);
        return output;
    }
}
