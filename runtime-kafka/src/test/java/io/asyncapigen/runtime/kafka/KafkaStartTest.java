package io.asyncapigen.runtime.kafka;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.runtime.AddressTemplate;
import io.asyncapigen.runtime.AsyncApiException;
import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.MessageSet;
import io.asyncapigen.runtime.RawMessage;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.Server;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Where a group without a position begins to read. */
@Timeout(120)
class KafkaStartTest {
    private static final MessageSet<RawMessage> RAW = MessageSet.of(RawMessage.TYPE);
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static Broker broker;
    private static Connection connection;

    private final Route route = Route.of("channel", AddressTemplate.literal("start-" + UUID.randomUUID()));

    @BeforeAll
    static void start() throws Exception {
        broker = Broker.start(1);
        connection = Connection.open(Server.of("kafka", broker.host()), ConnectOptions.defaults());
    }

    @AfterAll
    static void end() throws Exception {
        connection.close();
        broker.close();
    }

    /** One a minute, the first at noon. */
    private void send(String... texts) {
        var publisher = connection.publisher(route, RAW);
        for (int i = 0; i < texts.length; i++) {
            publisher.send(RawMessage.of(Binary.utf8(texts[i])), new KafkaTimestamp(NOON.plusSeconds(60L * i)));
        }
    }

    private BlockingQueue<String> receive(String group, KafkaStart start) {
        var received = new LinkedBlockingQueue<String>();
        connection
                .subscriber(route.option(KafkaGroup.of(group)).option(start), RAW)
                .subscribe(each -> received.add(each.message().payload().toUtf8()));
        return received;
    }

    private static void assertComes(BlockingQueue<String> received, String... texts) throws InterruptedException {
        for (String each : texts) {
            String next = received.poll(20, TimeUnit.SECONDS);
            assertNotNull(next, "nothing came");
            assertEquals(each, next);
        }
    }

    private static String fresh() {
        return "group-" + UUID.randomUUID();
    }

    @Test
    void atTheEarliestAtATimeOrAtTheLatest() throws Exception {
        send("a", "b", "c");
        BlockingQueue<String> earliest = receive(fresh(), KafkaStart.earliest());
        BlockingQueue<String> atTime = receive(fresh(), KafkaStart.at(NOON.plusSeconds(30)));
        BlockingQueue<String> afterAll = receive(fresh(), KafkaStart.at(NOON.plusSeconds(3_600)));
        BlockingQueue<String> latest = receive(fresh(), KafkaStart.latest());
        send("d");

        assertComes(earliest, "a", "b", "c", "d");
        assertComes(atTime, "b", "c", "d");
        assertComes(afterAll, "d");
        assertComes(latest, "d");
        for (BlockingQueue<String> each : List.of(earliest, atTime, afterAll, latest)) {
            assertTrue(each.isEmpty());
        }
    }

    @Test
    void aGroupThatHasToHaveAPositionIsRefusedWithoutOne() {
        send("a");
        AsyncApiException refused = assertThrows(AsyncApiException.class, () -> receive(fresh(), KafkaStart.nowhere()));
        assertTrue(String.valueOf(refused.getMessage()).contains("no position"), refused::toString);
    }

    @Test
    void withoutAGroupEverySubscriptionReadsAll() throws Exception {
        send("a", "b");
        for (int i = 0; i < 2; i++) {
            var received = new LinkedBlockingQueue<String>();
            connection
                    .subscriber(route.option(KafkaGroup.none()).option(KafkaStart.earliest()), RAW)
                    .subscribe(each -> received.add(each.message().payload().toUtf8()));
            assertComes(received, "a", "b");
        }
    }
}
