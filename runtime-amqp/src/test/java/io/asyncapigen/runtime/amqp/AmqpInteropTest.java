package io.asyncapigen.runtime.amqp;

import static io.asyncapigen.runtime.amqp.AmqpTests.fresh;
import static io.asyncapigen.runtime.amqp.AmqpTests.next;
import static io.asyncapigen.runtime.amqp.AmqpTests.queue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.runtime.AddressTemplate;
import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.Delivery;
import io.asyncapigen.runtime.HeaderValue;
import io.asyncapigen.runtime.ReplyOptions;
import io.asyncapigen.runtime.ReplyRoute;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.SendOption;
import io.asyncapigen.runtime.Subscription;
import io.asyncapigen.runtime.amqp.AmqpTests.Text;
import io.asyncapigen.runtime.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Messages to and from programs that have no code in common with us. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class AmqpInteropTest extends SharedBroker {
    private static final ReplyRoute ANYWHERE = ReplyRoute.of(Route.of("answers", AddressTemplate.unknown()));

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
                assertEquals("text/plain", String.valueOf(delivery.contentType()));
                assertEquals("1", delivery.headers().text("x-One").orElseThrow());
            }
            connection
                    .publisher(route, Text.SET)
                    .send(new Text("to C")); // of which the tool shows no more than the body
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

        assertShows(
                take(name),
                "\"payload\":\"toPython\"",
                "\"content_type\":\"text/plain;charset=utf-8\"",
                "\"x-One\":1",
                "\"x-Two\":[\"a\",\"b\"]",
                "\"x-Three\":true");
    }

    @Test
    void aRequestOfTheBrokersOwnToolIsAnsweredWithItsIdAndHeaders() throws Exception {
        String name = fresh();
        String answers = fresh();
        var asked = new LinkedBlockingQueue<Delivery<Text>>();
        try (Connection connection = connect()) {
            connection
                    .responder(queue(name, Map.of("name", name)), Text.SET, ANYWHERE, Text.SET)
                    .respond(each -> {
                        asked.add(each);
                        ReplyOptions.of(each).add(SendOption.header("x-Two", "b"));
                        return new Text("ours");
                    });
            broker().admin("declare", "queue", "name=" + answers);
            publish(name, "theirs", """
                    {"content_type": "text/plain", "correlation_id": "c-1", "reply_to": "%s",
                     "headers": {"x-One": 1, "x-List": ["a", true]}}""".formatted(answers));

            Delivery<Text> request = next(asked);
            assertEquals("theirs", request.message().payload());
            assertEquals("text/plain", String.valueOf(request.contentType()));
            assertEquals(json(1), request.headers().first("x-One").orElseThrow());
            assertEquals(
                    json(List.of("a", true)), request.headers().first("x-List").orElseThrow());
            AmqpDelivery fact = request.metadata(AmqpDelivery.class).orElseThrow();
            assertEquals(Optional.of("c-1"), fact.correlationId());
            assertEquals(Optional.of(answers), fact.replyTo());
            assertShows(
                    take(answers),
                    "\"payload\":\"ours\"",
                    "\"content_type\":\"text/plain;charset=utf-8\"",
                    "\"correlation_id\":\"c-1\"",
                    "\"x-Two\":\"b\"");
        }
    }

    @Test
    void ourRequestIsAnsweredByTheBrokersOwnToolWithItsIdAndHeaders() throws Exception {
        String name = fresh();
        try (Connection connection = connect()) {
            var reply = connection
                    .requester(queue(name, Map.of("name", name)), Text.SET, ANYWHERE, Text.SET)
                    .exchangeAsync(new Text("ours"), SendOption.header("x-One", 1))
                    .toCompletableFuture();
            String request = take(name);
            assertShows(
                    request, "\"payload\":\"ours\"", "\"content_type\":\"text/plain;charset=utf-8\"", "\"x-One\":1");
            String id = shown("correlation_id", request);
            publish(shown("reply_to", request), "theirs", """
                    {"content_type": "text/plain", "correlation_id": "%s", "headers": {"x-Two": "b"}}""".formatted(id));

            Delivery<Text> answer = reply.get(20, TimeUnit.SECONDS);
            assertEquals("theirs", answer.message().payload());
            assertEquals("text/plain", String.valueOf(answer.contentType()));
            assertEquals("b", answer.headers().text("x-Two").orElseThrow());
            assertEquals(
                    Optional.of(id),
                    answer.metadata(AmqpDelivery.class).orElseThrow().correlationId());
        }
    }

    private static HeaderValue json(Object value) {
        return new HeaderValue.Json(JsonValue.of(value));
    }

    private static void publish(String queue, String payload, String properties) throws Exception {
        broker().admin("publish", "routing_key=" + queue, "payload=" + payload, "properties=" + properties);
    }

    /** What the tool shows of the next message, which it takes from the queue, in JSON without spaces. */
    private static String take(String queue) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        String shown;
        do {
            shown = broker().admin("--format=raw_json", "get", "queue=" + queue, "ackmode=ack_requeue_false")
                    .replace(" ", "");
        } while (!shown.contains("payload") && System.nanoTime() < end);
        return shown;
    }

    private static void assertShows(String shown, String... parts) {
        for (String each : parts) {
            assertTrue(shown.contains(each), shown);
        }
    }

    private static String shown(String property, String message) {
        var matcher = Pattern.compile("\"" + property + "\":\"([^\"]+)\"").matcher(message);
        assertTrue(matcher.find(), message);
        return matcher.group(1);
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
