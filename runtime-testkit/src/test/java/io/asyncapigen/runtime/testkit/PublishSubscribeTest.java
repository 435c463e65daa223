package io.asyncapigen.runtime.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.runtime.AddressTemplate;
import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.ContentType;
import io.asyncapigen.runtime.DecodeException;
import io.asyncapigen.runtime.Delivery;
import io.asyncapigen.runtime.ErrorHandler;
import io.asyncapigen.runtime.Failure;
import io.asyncapigen.runtime.Headers;
import io.asyncapigen.runtime.MessageHandler;
import io.asyncapigen.runtime.MessageSet;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.SendOption;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.Settlement;
import io.asyncapigen.runtime.Subscription;
import io.asyncapigen.runtime.spi.Envelope;
import io.asyncapigen.runtime.testkit.Notes.Note;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PublishSubscribeTest {
    private final InMemoryTransport transport = InMemoryTransport.create();
    private final Connection connection = Notes.connect(transport, ConnectOptions.defaults());
    private final BlockingQueue<Delivery<Note>> received = new LinkedBlockingQueue<>();

    @AfterEach
    void close() {
        connection.close();
    }

    private Delivery<Note> next() throws InterruptedException {
        Delivery<Note> next = received.poll(20, TimeUnit.SECONDS);
        assertTrue(next != null, "nothing was received");
        return next;
    }

    private void sendRaw(Binary payload, String contentType) {
        transport.send(
                Notes.SERVER.address(),
                "notes/a",
                Envelope.builder(payload)
                        .contentType(ContentType.parse(contentType))
                        .build());
    }

    @Test
    void aDeliveryHasAllThatCameWithTheMessage() throws Exception {
        Notes.subscriber(connection).subscribe(received::add);

        Notes.publisher(connection, "a/b%").send(new Note("hello"), SendOption.header("trace", "t1"));

        Delivery<Note> delivery = next();
        assertEquals(new Note("hello"), delivery.message());
        assertEquals("notes/a%2Fb%25", delivery.address());
        assertEquals(Map.of("room", "a/b%"), delivery.parameters());
        assertEquals(Headers.of("trace", "t1"), delivery.headers());
        assertEquals(ContentType.TEXT, delivery.contentType());
        assertEquals(1, delivery.attempt());
    }

    @Test
    void aSubscriptionTakesOnlyWhatItsParametersSay() throws Exception {
        connection
                .subscriber(Notes.ROUTE.with(Map.of("room", "b")), Notes.MESSAGES)
                .subscribe(received::add);

        Notes.publisher(connection, "a").send(new Note("not this"));
        Notes.publisher(connection, "b").send(new Note("this"));

        assertEquals("this", next().message().payload());
        assertTrue(received.isEmpty());
    }

    @Test
    void everySubscriptionGetsEveryMessage() throws Exception {
        Notes.subscriber(connection).subscribe(received::add);
        try (Connection other = Notes.connect(transport, ConnectOptions.defaults())) {
            Notes.subscriber(other).subscribe(received::add);
            Notes.publisher(connection, "a").send(new Note("x"));

            assertEquals(next().message(), next().message());
        }
    }

    @Test
    void otherServersHearNothing() throws Exception {
        Server elsewhere = Server.of("kafka", "elsewhere:9092");
        try (Connection other =
                Connection.open(elsewhere, ConnectOptions.defaults().transport(transport))) {
            Notes.subscriber(other).subscribe(delivery -> received.add(delivery.as(new Note("elsewhere"))));
            Notes.subscriber(connection).subscribe(received::add);

            Notes.publisher(connection, "a").send(new Note("here"));

            assertEquals("here", next().message().payload());
            assertTrue(received.isEmpty());
        }
    }

    @Test
    void aMissingParameterIsNamedWhenSending() {
        var publisher = connection.publisher(Notes.ROUTE, Notes.MESSAGES);

        var refused = assertThrows(IllegalStateException.class, () -> publisher.send(new Note("x")));
        assertTrue(refused.getMessage().contains("[room]"));
    }

    @Test
    void tenThousandMessagesKeepTheirOrder() throws Exception {
        int count = 10_000;
        List<String> seen = new ArrayList<>(); // by one thread after another
        var done = new CountDownLatch(count);
        Notes.subscriber(connection).maxInFlight(1).subscribe(delivery -> {
            seen.add(delivery.message().payload());
            done.countDown();
        });

        var publisher = Notes.publisher(connection, "a");
        List<String> sent = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            sent.add("note " + i);
            publisher.send(new Note(sent.get(i)));
        }

        assertTrue(done.await(30, TimeUnit.SECONDS));
        assertEquals(sent, seen);
    }

    @Test
    void noMoreAreHandledAtOnceThanMayBeInFlight() throws Exception {
        var running = new AtomicInteger();
        var most = new AtomicInteger();
        var done = new CountDownLatch(200);
        Notes.subscriber(connection).maxInFlight(7).subscribe(delivery -> {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            Thread.sleep(2);
            running.decrementAndGet();
            done.countDown();
        });

        var publisher = Notes.publisher(connection, "a");
        for (int i = 0; i < 200; i++) {
            publisher.sendAsync(new Note("x"));
        }

        assertTrue(done.await(30, TimeUnit.SECONDS));
        assertEquals(7, most.get());
    }

    @Test
    void aSlowHandlerHoldsUpNeitherTheSenderNorAnotherSubscription() throws Exception {
        var release = new CountDownLatch(1);
        Subscription slow = Notes.subscriber(connection).subscribe(delivery -> release.await());
        Notes.subscriber(connection).subscribe(received::add);

        for (int i = 0; i < 20; i++) {
            Notes.publisher(connection, "a").send(new Note("x" + i));
        }

        for (int i = 0; i < 20; i++) {
            assertEquals("x" + i, next().message().payload());
        }
        release.countDown();
        slow.close();
    }

    @Test
    void handlersRunNeitherOnTheSendersThreadNorUnderItsLocks() throws Exception {
        var thread = new CompletableFuture<Thread>();
        Notes.subscriber(connection).subscribe(delivery -> {
            Notes.publisher(connection, "b"); // would wait for the sender if it could
            thread.complete(Thread.currentThread());
        });

        Notes.publisher(connection, "a").send(new Note("x"));

        Thread handling = thread.get(20, TimeUnit.SECONDS);
        assertNotEquals(Thread.currentThread(), handling);
        assertTrue(handling.isDaemon());
    }

    @Test
    void whatCannotBeReadIsRejectedAndTheNextIsHandled() throws Exception {
        Notes.subscriber(connection).subscribe(received::add);

        sendRaw(Binary.of(new byte[] {(byte) 0xff, (byte) 0xfe}), "text/plain");
        sendRaw(Binary.utf8("PK"), "application/zip");
        Notes.publisher(connection, "a").send(new Note("fine"));

        assertEquals("fine", next().message().payload());
        Eventually.isTrue("two dead letters", () -> transport.deadLetters().size() == 2);
        assertInstanceOf(
                DecodeException.class, transport.deadLetters().get(0).cause().orElseThrow());
        assertTrue(transport
                .deadLetters()
                .get(1)
                .cause()
                .orElseThrow()
                .getMessage()
                .contains("application/zip"));
    }

    @Test
    void aFailureIsReleasedOnceAndThenRejected() throws Exception {
        List<Integer> attempts = new ArrayList<>();
        var failure = new IllegalStateException("no");
        Notes.subscriber(connection).subscribe(delivery -> {
            if (delivery.message().payload().equals("bad")) {
                attempts.add(delivery.attempt());
                throw failure;
            }
            received.add(delivery);
        });

        Notes.publisher(connection, "a").send(new Note("bad"));
        Notes.publisher(connection, "a").send(new Note("good"));

        assertEquals("good", next().message().payload());
        assertEquals(List.of(1, 2), attempts);
        Undelivered dead = transport.deadLetters().get(0);
        assertSame(failure, dead.cause().orElseThrow());
        assertEquals("bad", dead.envelope().payload().toUtf8());
        assertEquals(1, transport.deadLetters().size());
    }

    @Test
    void theErrorHandlerDecides() throws Exception {
        Queue<Failure> failures = new ConcurrentLinkedQueue<>();
        Notes.subscriber(connection)
                .errorHandler(failure -> {
                    failures.add(failure);
                    return failure.attempt() < 5 ? Settlement.RELEASE : Settlement.ACCEPT;
                })
                .subscribe(delivery -> {
                    throw new IOException("no");
                });

        Notes.publisher(connection, "a").send(new Note("x"));

        Eventually.isTrue("five attempts", () -> failures.size() == 5);
        assertEquals("notes/a", failures.element().address());
        assertEquals("x", failures.element().payload().toUtf8());
        assertInstanceOf(IOException.class, failures.element().cause());
        assertTrue(transport.deadLetters().isEmpty());
    }

    @Test
    void anErrorHandlerThatFailsIsReplacedByTheStandardOne() throws Exception {
        Notes.subscriber(connection)
                .errorHandler(failure -> {
                    throw new IllegalStateException("no idea");
                })
                .subscribe(delivery -> {
                    throw new IllegalStateException("no");
                });

        Notes.publisher(connection, "a").send(new Note("x"));

        Eventually.isTrue("it is rejected", () -> transport.deadLetters().size() == 1);
        assertEquals(2, transport.deadLetters().get(0).envelope().attempt());
    }

    @Test
    void evenAnErrorOfAHandlerDoesNotEndTheSubscription() throws Exception {
        Notes.subscriber(connection)
                .errorHandler(ErrorHandler.always(Settlement.REJECT))
                .subscribe(delivery -> {
                    if (delivery.message().payload().equals("bad")) {
                        throw new StackOverflowError();
                    }
                    received.add(delivery);
                });

        Notes.publisher(connection, "a").send(new Note("bad"));
        Notes.publisher(connection, "a").send(new Note("good"));

        assertEquals("good", next().message().payload());
    }

    @Test
    void anAsynchronousHandlerIsInFlightUntilItsStageCompletes() throws Exception {
        Queue<CompletableFuture<String>> stages = new ConcurrentLinkedQueue<>();
        var over = new AtomicBoolean(); // or closing would wait for those that come then
        Notes.subscriber(connection).maxInFlight(2).subscribeAsync(delivery -> {
            var stage = new CompletableFuture<String>();
            stages.add(stage);
            if (over.get()) {
                stage.complete("done");
            }
            return stage;
        });
        for (int i = 0; i < 4; i++) {
            Notes.publisher(connection, "a").send(new Note("x" + i));
        }

        Eventually.isTrue("two are in flight", () -> stages.size() == 2);
        stages.remove().complete("done");
        Eventually.isTrue("a third one comes", () -> stages.size() == 2);
        stages.remove().completeExceptionally(new IllegalStateException("no"));
        Eventually.isTrue("it comes again before the fourth", () -> stages.size() == 2);
        over.set(true);
        stages.forEach(each -> each.complete("done"));
    }

    @Test
    void anAsynchronousHandlerWithoutAStageHasFailed() throws Exception {
        Notes.subscriber(connection).subscribeAsync(delivery -> null);

        Notes.publisher(connection, "a").send(new Note("x"));

        Eventually.isTrue("it is rejected", () -> transport.deadLetters().size() == 1);
    }

    @Test
    void aChannelWithoutAnAddressIsMetByItsId() throws Exception {
        Route route = Route.of("socket", AddressTemplate.unknown());
        connection.subscriber(route, Notes.MESSAGES).subscribe(received::add);

        connection.publisher(route, Notes.MESSAGES).send(new Note("x"));

        assertEquals("x", next().message().payload());
    }

    @Test
    void defaultHeadersAreSentWhereTheMessageHasNone() throws Exception {
        var options = ConnectOptions.builder()
                .header("app", "notes")
                .header("trace", "none")
                .build();
        Notes.subscriber(connection).subscribe(received::add);
        try (Connection other = Notes.connect(transport, options)) {
            Notes.publisher(other, "a").send(new Note("x"), SendOption.header("trace", "t1"));

            assertEquals(Headers.of("trace", "t1", "app", "notes"), next().headers());
        }
    }

    @Test
    void aHandlerOfAnythingHandlesNotes() throws Exception {
        Queue<Object> seen = new ConcurrentLinkedQueue<>();
        MessageHandler<Object> logging = delivery -> seen.add(delivery.message());
        connection.subscriber(Notes.ROUTE, MessageSet.of(Note.TYPE)).subscribe(logging);

        Notes.publisher(connection, "a").send(new Note("x"));

        Eventually.isTrue("it is seen", () -> seen.contains(new Note("x")));
    }
}
