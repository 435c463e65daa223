package io.asyncapigen.runtime.nats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.runtime.AddressTemplate;
import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.MessageSet;
import io.asyncapigen.runtime.RawMessage;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.Settlement;
import io.asyncapigen.runtime.UnsupportedByTransportException;
import io.asyncapigen.runtime.security.UserPassword;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** JetStream, on a real server. */
@Timeout(180)
class NatsStreamTest {
    private static final MessageSet<RawMessage> RAW = MessageSet.of(RawMessage.TYPE);
    private static NatsServer broker;

    @BeforeAll
    static void startServer() throws Exception {
        broker = NatsServer.start(false);
    }

    @AfterAll
    static void endServer() throws Exception {
        broker.close();
    }

    private static Connection connect(NatsServer server) {
        return connect(server, Duration.ofSeconds(30));
    }

    private static Connection connect(NatsServer server, Duration closeTimeout) {
        return Connection.open(
                Server.of("nats", server.host()),
                ConnectOptions.builder()
                        .sendTimeout(Duration.ofSeconds(5))
                        .closeTimeout(closeTimeout)
                        .credentials(UserPassword.of("alice", "wonderland"))
                        .build());
    }

    private static Route route(NatsStream stream) {
        return Route.of("channel", AddressTemplate.literal("subject-of." + stream.name()))
                .option(stream);
    }

    private static NatsStream fresh() {
        return NatsStream.of("stream-" + UUID.randomUUID()).create();
    }

    private static RawMessage message(String text) {
        return RawMessage.of(Binary.utf8(text));
    }

    @Test
    void whatWasSentBeforeAndMeanwhileComesToADurableConsumer() throws Exception {
        NatsStream stream = fresh().durable("worker").fromTheBeginning();
        Route route = route(stream);
        var received = new LinkedBlockingQueue<String>();
        try (Connection connection = connect(broker)) {
            var publisher = connection.publisher(route, RAW);
            publisher.send(message("before"));
            connection
                    .subscriber(route, RAW)
                    .subscribe(each -> received.add(each.message().payload().toUtf8()));
            assertEquals("before", received.poll(20, TimeUnit.SECONDS));
        }
        try (Connection connection = connect(broker)) {
            connection.publisher(route, RAW).send(message("meanwhile"));
            connection
                    .subscriber(route, RAW)
                    .subscribe(each -> received.add(each.message().payload().toUtf8()));
            assertEquals("meanwhile", received.poll(20, TimeUnit.SECONDS));
        }
    }

    @Test
    void aConsumerWhosePositionTheServerHasLostMissesNothing() throws Exception {
        Route route = route(fresh().durable("worker"));
        var received = new LinkedBlockingQueue<String>();
        try (NatsServer own = NatsServer.start(false)) {
            try (Connection connection = connect(own)) {
                var publisher = connection.publisher(route, RAW);
                publisher.send(message("before the consumer"));
                connection
                        .subscriber(route, RAW)
                        .subscribe(each -> received.add(each.message().payload().toUtf8()));
                publisher.send(message("first"));
                assertEquals("first", received.poll(20, TimeUnit.SECONDS));
            }
            try (Connection connection = connect(own)) {
                connection.publisher(route, RAW).send(message("meanwhile"));
            }
            own.kill();
            own.losePositions();
            own.launch();
            try (Connection connection = connect(own)) {
                connection
                        .subscriber(route, RAW)
                        .subscribe(each -> received.add(each.message().payload().toUtf8()));
                assertEquals("first", received.poll(20, TimeUnit.SECONDS));
                assertEquals("meanwhile", received.poll(20, TimeUnit.SECONDS));
            }
        }
    }

    @Test
    void aConsumerThatIsGoneIsMadeAgainAndMissesNothing() throws Exception {
        for (NatsStream stream : List.of(fresh(), fresh().durable("worker"), fresh().fromTheBeginning())) {
            Route route = route(stream);
            var received = ConcurrentHashMap.<String>newKeySet();
            try (Connection connection = connect(broker)) {
                var publisher = connection.publisher(route, RAW);
                publisher.send(message("before"));
                connection
                        .subscriber(route, RAW)
                        .subscribe(each -> received.add(each.message().payload().toUtf8()));
                publisher.send(message("first"));
                await(() -> received.contains("first"));

                broker.deleteConsumers(stream.name());
                publisher.send(message("meanwhile"));

                await(() -> received.contains("meanwhile"));
                publisher.send(message("afterwards"));
                await(() -> received.contains("afterwards"));
                assertEquals(stream.fromBeginning(), received.contains("before"));
            }
        }
    }

    @Test
    void aStreamThatIsMadeAgainIsReceivedFromItsBeginning() throws Exception {
        NatsStream stream = fresh().durable("worker");
        Route route = route(stream);
        var received = ConcurrentHashMap.<String>newKeySet();
        try (Connection connection = connect(broker)) {
            var publisher = connection.publisher(route, RAW);
            connection
                    .subscriber(route, RAW)
                    .subscribe(each -> received.add(each.message().payload().toUtf8()));
            for (int i = 0; i < 10; i++) {
                publisher.send(message("" + i));
            }
            await(() -> received.size() == 10);
            Thread.sleep(stream.ackWait().toMillis() / 2); // then the receiver has asked how far it is

            broker.deleteStream(stream.name());
            try (Connection other = connect(broker)) {
                other.publisher(route, RAW).send(message("of the next stream"));
            }

            await(() -> received.contains("of the next stream"));
        }
    }

    /** All at once, because each takes its time. */
    @Test
    void aReleasedMessageWaitsARejectedOneIsGoneAndALongHandlerKeepsItsOwn() throws Exception {
        NatsStream stream = fresh().ackWait(Duration.ofSeconds(3)).nakDelay(Duration.ofSeconds(1));
        var times = new ConcurrentHashMap<String, Queue<Long>>();
        var finished = new CountDownLatch(1);
        try (Connection connection = connect(broker)) {
            connection
                    .subscriber(route(stream), RAW)
                    .maxInFlight(10)
                    .errorHandler(failure -> Settlement.valueOf(failure.cause().getMessage()))
                    .subscribe(each -> {
                        String text = each.message().payload().toUtf8();
                        times.computeIfAbsent(text, first -> new ConcurrentLinkedQueue<>())
                                .add(System.nanoTime());
                        if (text.equals("long")) {
                            Thread.sleep(7_000); // more than twice as long as the server waits
                            finished.countDown();
                        } else if (each.attempt() == 1) {
                            throw new IllegalStateException(text);
                        }
                    });
            for (String each : List.of("long", "RELEASE", "REJECT")) {
                connection.publisher(route(stream), RAW).send(message(each));
            }
            assertTrue(finished.await(60, TimeUnit.SECONDS));
        }
        assertEquals(1, times.get("long").size());
        assertEquals(1, times.get("REJECT").size());
        List<Long> released = List.copyOf(times.get("RELEASE"));
        assertEquals(2, released.size());
        assertTrue(released.get(1) - released.get(0) >= stream.nakDelay().toNanos(), released::toString);
    }

    /** Given back at once, it would come again and again, as long as closing waits for the slow one. */
    @Test
    void whatComesWhileClosingIsGivenBackOnce() throws Exception {
        Route route = route(fresh().durable("worker"));
        var attempts = new LinkedBlockingQueue<Integer>();
        try (Connection connection = connect(broker)) {
            var publisher = connection.publisher(route, RAW);
            var begun = new CountDownLatch(2);
            var subscription = connection.subscriber(route, RAW).maxInFlight(2).subscribe(each -> {
                begun.countDown();
                Thread.sleep(each.message().payload().toUtf8().equals("quick") ? 500 : 3_000);
            });
            for (String each : List.of("quick", "slow", "late")) {
                publisher.send(message(each));
            }
            assertTrue(begun.await(20, TimeUnit.SECONDS));

            subscription.close();

            connection.subscriber(route, RAW).subscribe(each -> {
                assertEquals("late", each.message().payload().toUtf8());
                attempts.add(each.attempt());
            });
            Integer attempt = attempts.poll(20, TimeUnit.SECONDS);
            assertNotNull(attempt);
            assertEquals(2, attempt, "it came for the " + attempt + "th time");
        }
    }

    @Test
    void whatClosingCannotWaitForIsGivenBackOnce() throws Exception {
        Route route = route(fresh().durable("worker"));
        var attempts = new LinkedBlockingQueue<String>();
        var gate = new CountDownLatch(1);
        try (Connection connection = connect(broker, Duration.ofSeconds(1))) {
            var publisher = connection.publisher(route, RAW);
            var begun = new CountDownLatch(1);
            var subscription = connection.subscriber(route, RAW).maxInFlight(2).subscribe(each -> {
                begun.countDown();
                gate.await();
            });
            for (String each : List.of("stuck", "waits", "left")) {
                publisher.send(message(each));
            }
            assertTrue(begun.await(20, TimeUnit.SECONDS));

            subscription.close();

            connection
                    .subscriber(route, RAW)
                    .maxInFlight(1)
                    .subscribe(each -> attempts.add(each.message().payload().toUtf8() + " " + each.attempt()));
            var came = new HashSet<String>();
            for (int i = 0; i < 3; i++) {
                came.add(attempts.poll(20, TimeUnit.SECONDS));
            }
            assertEquals(Set.of("left 1", "stuck 2", "waits 2"), came);
        } finally {
            gate.countDown();
        }
    }

    /** What the client has not written yet when it is told to close, it forgets: that happened once in 30 to 60 rounds. */
    @Test
    void whatIsHandledIsAckedBeforeTheConnectionCloses() throws Exception {
        int count = 500;
        for (int round = 0; round < 5; round++) {
            NatsStream stream = fresh().durable("worker");
            Route route = route(stream);
            var begun = new CountDownLatch(count);
            var gate = new CountDownLatch(1);
            try (Connection connection = connect(broker)) {
                connection.subscriber(route, RAW).maxInFlight(count).subscribe(each -> {
                    begun.countDown();
                    gate.await();
                });
                var publisher = connection.publisher(route, RAW);
                for (int i = 0; i < count; i++) {
                    publisher.sendAsync(message("" + i));
                }
                assertTrue(begun.await(20, TimeUnit.SECONDS));
                gate.countDown();
            }
            broker.manage(management -> assertEquals(
                    0, management.getConsumerInfo(stream.name(), "worker").getNumAckPending()));
        }
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(40);
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "it did not come about");
            Thread.sleep(20);
        }
    }

    @Test
    void theReceiptSaysWhereItIsAndADuplicateIsNotTakenTwice() {
        NatsStream stream = fresh();
        try (Connection connection = connect(broker)) {
            var publisher = connection.publisher(route(stream), RAW);
            NatsReceipt first = publisher
                    .send(message("a"), new NatsMessageId("one"))
                    .metadata(NatsReceipt.class)
                    .orElseThrow();
            NatsReceipt again = publisher
                    .send(message("a"), new NatsMessageId("one"))
                    .metadata(NatsReceipt.class)
                    .orElseThrow();
            assertEquals(new NatsReceipt(stream.name(), 1, false), first);
            assertTrue(again.isDuplicate());
        }
    }

    @Test
    void aStreamThatIsNotThereIsRefusedUnlessItIsMade() {
        try (Connection connection = connect(broker)) {
            Route route = route(NatsStream.of("no-such-stream"));
            var refused = assertThrows(
                    UnsupportedByTransportException.class,
                    () -> connection.subscriber(route, RAW).subscribe(each -> {}));
            assertTrue(String.valueOf(refused.getMessage()).contains("NatsStream.create"), refused::toString);
        }
    }

    @Test
    void aServerThatIsKilledInTheMidstLosesNoneOfTenThousand() throws Exception {
        int count = 10_000;
        try (NatsServer own = NatsServer.start(false)) {
            Route route = route(fresh().durable("worker"));
            var received = ConcurrentHashMap.<String>newKeySet();
            try (Connection connection = connect(own)) {
                connection
                        .subscriber(route, RAW)
                        .maxInFlight(64)
                        .subscribe(each -> received.add(each.message().payload().toUtf8()));
                var publisher = connection.publisher(route, RAW);
                Map<Integer, CompletableFuture<?>> sent = new ConcurrentHashMap<>();
                var waiting = new ArrayDeque<CompletableFuture<?>>();
                for (int i = 0; i < count; i++) {
                    CompletableFuture<?> one =
                            publisher.sendAsync(message("" + i)).toCompletableFuture();
                    sent.put(i, one);
                    waiting.add(one);
                    if (waiting.size() > 500) {
                        waiting.remove().handle((receipt, failure) -> null).get(60, TimeUnit.SECONDS);
                    }
                    if (i == count / 2) {
                        own.kill();
                        own.launch();
                    }
                }
                int failed = 0;
                for (var each : sent.entrySet()) {
                    each.getValue().handle((receipt, failure) -> null).get(60, TimeUnit.SECONDS);
                    if (each.getValue().isCompletedExceptionally()) { // nobody knows, so it is sent again
                        failed++;
                        publisher.send(message("" + each.getKey()));
                    }
                }
                long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
                while (received.size() < count && System.nanoTime() < end) {
                    Thread.sleep(20);
                }
                assertEquals(count, received.size(), failed + " were sent again");
                assertFalse(failed > 2_000, failed + " were sent again");
                assertNotNull(publisher);
            }
        }
    }
}
