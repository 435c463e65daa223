package io.asyncapigen.runtime.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.runtime.ClosedException;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.ConnectionListener;
import io.asyncapigen.runtime.ServerAddress;
import io.asyncapigen.runtime.Subscriber;
import io.asyncapigen.runtime.Subscription;
import io.asyncapigen.runtime.testkit.Notes.Note;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ClosingTest {
    private final InMemoryTransport transport = InMemoryTransport.create();

    private Connection connect(Duration closeTimeout) {
        return Notes.connect(
                transport, ConnectOptions.builder().closeTimeout(closeTimeout).build());
    }

    @Test
    void whatIsInFlightIsHandledBeforeASubscriptionIsClosed() throws Exception {
        try (Connection connection = connect(Duration.ofSeconds(20))) {
            var started = new CountDownLatch(3);
            var release = new CountDownLatch(1);
            var handled = new AtomicInteger();
            Subscription subscription = Notes.subscriber(connection)
                    .maxInFlight(3)
                    .subscribe(delivery -> {
                        started.countDown();
                        release.await();
                        handled.incrementAndGet();
                    });
            for (int i = 0; i < 5; i++) {
                Notes.publisher(connection, "a").send(new Note("x" + i));
            }
            assertTrue(started.await(20, TimeUnit.SECONDS));

            var closed = CompletableFuture.runAsync(subscription::close);
            assertFalse(subscription.closed().toCompletableFuture().isDone());
            release.countDown();
            closed.get(20, TimeUnit.SECONDS);

            assertTrue(subscription.closed().toCompletableFuture().isDone());
            assertTrue(handled.get() >= 3);
            assertEquals(5, handled.get() + transport.returned().size());
        }
    }

    @Test
    void aHandlerThatDoesNotEndIsNotWaitedForBeyondTheDeadline() throws Exception {
        var forever = new CountDownLatch(1);
        try (Connection connection = connect(Duration.ofMillis(100))) {
            var started = new CountDownLatch(1);
            Subscription subscription = Notes.subscriber(connection).subscribe(delivery -> {
                started.countDown();
                forever.await();
            });
            Notes.publisher(connection, "a").send(new Note("x"));
            assertTrue(started.await(20, TimeUnit.SECONDS));

            subscription.close();

            assertTrue(subscription.closed().toCompletableFuture().isDone());
            assertEquals(1, transport.returned().size());
        } finally {
            forever.countDown();
        }
    }

    @Test
    void aClosedSubscriptionReceivesNothingAndMayBeClosedAgain() throws Exception {
        Connection connection = connect(Duration.ofSeconds(20));
        var handled = new AtomicInteger();
        Subscription subscription = Notes.subscriber(connection).subscribe(delivery -> handled.incrementAndGet());

        subscription.close();
        subscription.close();
        Notes.publisher(connection, "a").send(new Note("x"));
        connection.close();
        connection.close();

        assertEquals(0, handled.get());
        assertTrue(transport.returned().isEmpty());
    }

    @Test
    void aSubscriptionMayBeClosedByItsOwnHandler() throws Exception {
        try (Connection connection = connect(Duration.ofSeconds(20))) {
            var self = new CompletableFuture<Subscription>();
            var after = new CountDownLatch(1);
            self.complete(Notes.subscriber(connection).subscribe(delivery -> {
                self.get().close();
                after.countDown();
            }));

            Notes.publisher(connection, "a").send(new Note("x"));

            assertTrue(after.await(10, TimeUnit.SECONDS), "close waited for its own handler");
            self.get().closed().toCompletableFuture().get(10, TimeUnit.SECONDS);
            assertTrue(transport.returned().isEmpty());
        }
    }

    @Test
    void aConnectionMayBeClosedByAHandler() throws Exception {
        Connection connection = connect(Duration.ofSeconds(20));
        var after = new CountDownLatch(1);
        Subscription subscription = Notes.subscriber(connection).subscribe(delivery -> {
            connection.close();
            after.countDown();
        });

        Notes.publisher(connection, "a").send(new Note("x"));

        assertTrue(after.await(10, TimeUnit.SECONDS));
        subscription.closed().toCompletableFuture().get(10, TimeUnit.SECONDS);
        connection.close();
    }

    @Test
    void handlersMayStillSendWhileTheConnectionDrains() throws Exception {
        Connection connection = connect(Duration.ofSeconds(20));
        var started = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        Queue<Object> outcome = new ConcurrentLinkedQueue<>();
        Subscriber<Note> ofOneRoom = connection.subscriber(Notes.ROUTE.with(Map.of("room", "a")), Notes.MESSAGES);
        ofOneRoom.subscribe(delivery -> {
            started.countDown();
            release.await();
            outcome.add(Notes.publisher(connection, "elsewhere").send(new Note("forwarded")));
        });
        Notes.publisher(connection, "a").send(new Note("x"));
        assertTrue(started.await(20, TimeUnit.SECONDS));

        var closed = CompletableFuture.runAsync(connection::close);
        Eventually.isTrue("the connection opens no more subscriptions", () -> isClosing(connection));
        release.countDown();
        closed.get(20, TimeUnit.SECONDS);

        assertEquals(1, outcome.size());
        assertTrue(transport.deadLetters().isEmpty());
    }

    private static boolean isClosing(Connection connection) {
        try {
            Notes.subscriber(connection).subscribe(delivery -> {}).close();
            return false;
        } catch (ClosedException e) {
            return true;
        }
    }

    @Test
    void nothingIsOpenedOrSentOnAClosedConnection() {
        Connection connection = connect(Duration.ofSeconds(20));
        var publisher = Notes.publisher(connection, "a");
        connection.close();

        assertThrows(ClosedException.class, () -> publisher.send(new Note("x")));
        assertThrows(ClosedException.class, () -> Notes.publisher(connection, "a"));
        assertThrows(ClosedException.class, () -> Notes.subscriber(connection).subscribe(delivery -> {}));
        assertTrue(publisher.sendAsync(new Note("x")).toCompletableFuture().isCompletedExceptionally());
    }

    @Test
    void everySendWhileClosingIsEitherDeliveredOrRefused() throws Exception {
        for (int round = 0; round < 10; round++) {
            int before = transport.returned().size();
            Queue<String> seen = new ConcurrentLinkedQueue<>();
            List<String> sent = new ArrayList<>();
            try (Connection receiver = connect(Duration.ofSeconds(20))) {
                Notes.subscriber(receiver)
                        .maxInFlight(8)
                        .subscribe(delivery -> seen.add(delivery.message().payload()));
                Connection sender = connect(Duration.ofSeconds(20));
                var publisher = Notes.publisher(sender, "a");
                var closing = CompletableFuture.runAsync(sender::close);
                try {
                    for (int i = 0; i < 100_000; i++) {
                        publisher.send(new Note("x" + i));
                        sent.add("x" + i);
                    }
                } catch (ClosedException e) {
                    // As expected, sooner or later.
                }
                closing.get(20, TimeUnit.SECONDS);
            }
            int returned = transport.returned().size() - before;
            assertEquals(sent.size(), seen.size() + returned, "round " + round);
        }
    }

    @Test
    void aListenerHearsOfOpeningAndClosing() {
        List<String> heard = new ArrayList<>();
        var options = ConnectOptions.builder()
                .connectionListener(new ConnectionListener() {
                    @Override
                    public void connected(ServerAddress server) {
                        heard.add("connected " + server);
                        throw new IllegalStateException("a listener that fails");
                    }

                    @Override
                    public void closed(ServerAddress server) {
                        heard.add("closed " + server);
                    }
                })
                .build();

        Notes.connect(transport, options).close();

        assertEquals(List.of("connected kafka://localhost:9092", "closed kafka://localhost:9092"), heard);
    }
}
