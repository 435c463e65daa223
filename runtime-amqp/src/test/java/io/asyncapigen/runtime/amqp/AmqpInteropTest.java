package io.asyncapigen.runtime.amqp;

import static io.asyncapigen.runtime.amqp.AmqpTests.fresh;
import static io.asyncapigen.runtime.amqp.AmqpTests.next;
import static io.asyncapigen.runtime.amqp.AmqpTests.queue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.Delivery;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.SendOption;
import io.asyncapigen.runtime.Subscription;
import io.asyncapigen.runtime.amqp.AmqpTests.Text;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Messages to and from programs that have no code in common with us. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class AmqpInteropTest extends SharedBroker {
    @Test
    void whatToolsInCSendIsReceivedAndTheOtherWayRound() throws Exception {
        String name = fresh();
        Route route = queue(name, Map.of("name", name));
        var received = new LinkedBlockingQueue<Delivery<Text>>();
        try (Connection connection = connect()) {
            try (Subscription subscription =
                    connection.subscriber(route, Text.SET).subscribe(received::add)) {
                assertNotNull(subscription);
                tool("amqp-publish", "-r", name, "-C", "text/plain", "-H", "x-One: 1", "-b", "from C");
                Delivery<Text> delivery = next(received);
                assertEquals("from C", delivery.message().payload());
                assertEquals("1", delivery.headers().text("x-One").orElseThrow());
            }
            connection.publisher(route, Text.SET).send(new Text("to C"));
            assertEquals("to C", tool("amqp-consume", "-q", name, "-c", "1", "cat"));
        }
    }

    @Test
    void theBrokersOwnToolShowsOurHeadersWithTheirTypes() throws Exception {
        String name = fresh();
        try (Connection connection = connect()) {
            connection
                    .publisher(queue(name, Map.of("name", name)), Text.SET)
                    .send(
                            new Text("to Python"),
                            SendOption.header("x-One", 1),
                            SendOption.header("x-Two", "a"),
                            SendOption.header("x-Two", "b"),
                            SendOption.header("x-Three", true));
        }

        String shown = broker().admin("--format=raw_json", "get", "queue=" + name, "ackmode=ack_requeue_false")
                .replace(" ", "");

        for (String each : List.of(
                "\"payload\":\"toPython\"",
                "\"content_type\":\"text/plain;charset=utf-8\"",
                "\"x-One\":1",
                "\"x-Two\":[\"a\",\"b\"]",
                "\"x-Three\":true")) {
            assertTrue(shown.contains(each), shown);
        }
    }

    private static String tool(String program, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(program, "--url", "amqp://alice:wonderland@" + broker().host()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertTrue(process.waitFor(30, TimeUnit.SECONDS), program + " did not end");
        assertEquals(0, process.exitValue(), program);
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
