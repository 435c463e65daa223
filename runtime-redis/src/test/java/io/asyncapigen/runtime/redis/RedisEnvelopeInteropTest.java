package io.asyncapigen.runtime.redis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.Delivery;
import io.asyncapigen.runtime.JsonEnvelope;
import io.asyncapigen.runtime.Message;
import io.asyncapigen.runtime.MessageSet;
import io.asyncapigen.runtime.MessageType;
import io.asyncapigen.runtime.Receipt;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.TypeToken;
import io.asyncapigen.runtime.testkit.server.TestMachine;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The envelope of Pub/Sub as programs know it that have only read what it looks like. */
class RedisEnvelopeInteropTest extends RedisTest {
    private record Lamp(Map<String, Integer> payload, Map<String, String> headers) implements Message {}

    private static final MessageSet<Lamp> LAMPS = MessageSet.of(MessageType.builder("lamp", Lamp.class)
            .contentType("application/json")
            .payload(new TypeToken<Map<String, Integer>>() {}, Lamp::payload)
            .headers(new TypeToken<Map<String, String>>() {}, Lamp::headers)
            .build(Lamp::new));

    private static final String WRITTEN_BY_HAND = """
            {"payload": {"lumens": 12}, "headers": {"trace": "7f"}, "unknown": true}""";

    private static final String READING = """
            import json, sys
            envelope = json.loads(sys.argv[1])
            print(envelope["contentType"], envelope["headers"]["trace"], envelope["payload"]["lumens"])
            """;

    @Test
    void oneThatIsWrittenByHandIsUnderstood() throws Exception {
        String channel = fresh();
        var received = new LinkedBlockingQueue<Delivery<Lamp>>();
        try (Connection connection = connect()) {
            connection
                    .subscriber(route(channel).option(new JsonEnvelope()), LAMPS)
                    .subscribe(received::add);
            assertEquals("1", broker.cli("publish", channel, WRITTEN_BY_HAND));
            assertEquals(
                    new Lamp(Map.of("lumens", 12), Map.of("trace", "7f")),
                    next(received).message());
        }
    }

    @Test
    void oursIsReadByAProgramThatKnowsJson() throws Exception {
        TestMachine.requireProgram("python3", "python3");
        String channel = fresh();
        Route route = route(channel).option(new JsonEnvelope());
        var lamp = new Lamp(Map.of("lumens", 12), Map.of("trace", "7f"));
        Process listening = broker.cliProcess("subscribe", channel).start();
        try (Connection connection = connect()) {
            var publisher = connection.publisher(route, LAMPS);
            await(() -> receivers(publisher.send(lamp)) == 1);
            await(() -> broker.printed().contains("lumens"));
        } finally {
            listening.destroyForcibly().onExit().join();
        }
        String envelope = broker.printed()
                .lines()
                .filter(each -> each.contains("lumens"))
                .findFirst()
                .orElseThrow();
        broker.forgetPrinted();
        assertEquals("application/json 7f 12", read(envelope));
    }

    private static long receivers(Receipt receipt) {
        return receipt.metadata(RedisReceipt.class).orElseThrow().receivers().orElseThrow();
    }

    private static String read(String envelope) throws Exception {
        Process python = new ProcessBuilder("python3", "-c", READING, envelope)
                .redirectErrorStream(true)
                .start();
        assertTrue(python.waitFor(30, TimeUnit.SECONDS));
        return new String(python.getInputStream().readAllBytes(), UTF_8).strip();
    }
}
