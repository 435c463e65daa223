package io.asyncapigen.runtime.ip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.runtime.AddressTemplate;
import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.ClosedException;
import io.asyncapigen.runtime.ConnectOption;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.ConnectionListener;
import io.asyncapigen.runtime.Delivery;
import io.asyncapigen.runtime.Failure;
import io.asyncapigen.runtime.JsonEnvelope;
import io.asyncapigen.runtime.MessageSet;
import io.asyncapigen.runtime.RawMessage;
import io.asyncapigen.runtime.ReplyRoute;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.Settlement;
import io.asyncapigen.runtime.UnsupportedByTransportException;
import io.asyncapigen.runtime.spi.Transport;
import io.asyncapigen.runtime.testkit.page.Row;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** On the loopback interface. */
@Timeout(120)
class IpTransportTest {
    private static final MessageSet<RawMessage> RAW = MessageSet.of(RawMessage.TYPE);
    private static final Route ROUTE = Route.of("channel", AddressTemplate.parse("channel"));
    /** Not the contract's, for a packet of which may still be under way. */
    private static final int PROTOCOL = 252;

    private static final int LARGE = 60_000;

    /** @param count of all on that route */
    private record Dropped(String reason, long count) {}

    @BeforeAll
    static void requireRawSockets() {
        IpMachine.requireRawSockets();
    }

    private static Connection open(String host, ConnectOption... options) {
        return open(host, new ConnectionListener() {}, options);
    }

    private static Connection open(String host, ConnectionListener listener, ConnectOption... options) {
        ConnectOptions.Builder builder = ConnectOptions.builder().connectionListener(listener);
        for (ConnectOption each : options) {
            builder.option(each);
        }
        return Connection.open(Server.of("ip", host + ":" + PROTOCOL), builder.build());
    }

    private static IpLocal from(String address) throws Exception {
        return new IpLocal(InetAddress.getByName(address));
    }

    private static RawMessage message(String text) {
        return RawMessage.of(Binary.utf8(text));
    }

    private static BlockingQueue<Delivery<RawMessage>> collect(Connection connection, Route route) {
        var received = new LinkedBlockingQueue<Delivery<RawMessage>>();
        connection.subscriber(route, RAW).subscribe(received::add);
        return received;
    }

    private static String text(Delivery<RawMessage> delivery) {
        return delivery.message().payload().toUtf8();
    }

    private static <T> T next(BlockingQueue<T> queue) throws InterruptedException {
        T next = queue.poll(20, TimeUnit.SECONDS);
        assertNotNull(next, "nothing came");
        return next;
    }

    @Test
    void aNameMayHaveAddressesOfBothVersions() throws Exception {
        try (Connection connection = open("localhost")) {
            var received = collect(connection, ROUTE);
            connection.publisher(ROUTE, RAW).send(message("by name"));
            assertEquals("by name", text(next(received)));
        }
    }

    @Test
    void everyAddressIsReceivedAtWithTheOneThatThePacketWentTo() throws Exception {
        try (Connection every = open("0.0.0.0");
                Connection one = open("127.0.0.5", from("127.0.0.6"))) {
            var received = collect(every, ROUTE);
            one.publisher(ROUTE, RAW).send(message("a"));
            IpDelivery facts = next(received).metadata(IpDelivery.class).orElseThrow();
            assertEquals(InetAddress.getByName("127.0.0.6"), facts.source());
            assertEquals(InetAddress.getByName("127.0.0.5"), facts.destination());
            assertEquals(PROTOCOL, facts.protocol());
        }
    }

    @Test
    void whatGoesToAnotherAddressOrProtocolIsNotOurs() throws Exception {
        try (Connection receiving = open("127.0.0.5");
                Connection other = open("127.0.0.6");
                Connection same = open("127.0.0.5");
                Connection protocol = Connection.open(Server.of("ip", "127.0.0.5:251"), ConnectOptions.defaults())) {
            var received = collect(receiving, ROUTE);
            other.publisher(ROUTE, RAW).send(message("to another address"));
            protocol.publisher(ROUTE, RAW).send(message("of another protocol"));
            same.publisher(ROUTE, RAW).send(message("ours"));
            assertEquals("ours", text(next(received)));
        }
    }

    @Test
    void onlyPeersAreReceivedWhereTheyAreNamed() throws Exception {
        var peers = new IpPeers(Set.of(InetAddress.getByName("127.0.0.7")));
        try (Connection receiving = open("127.0.0.5");
                Connection peer = open("127.0.0.5", from("127.0.0.7"));
                Connection stranger = open("127.0.0.5", from("127.0.0.8"))) {
            var received = collect(receiving, ROUTE.option(peers));
            stranger.publisher(ROUTE, RAW).send(message("stranger"));
            peer.publisher(ROUTE, RAW).send(message("peer"));
            assertEquals("peer", text(next(received)));
        }
    }

    /** The one who asks takes no reply from another address than the one that was asked. */
    @Test
    void whoIsAskedAtOneOfAllAddressesAnswersFromThatOne() throws Exception {
        ReplyRoute reply = ReplyRoute.of(Route.of("replies", AddressTemplate.unknown()));
        try (Connection every = open("0.0.0.0");
                Connection asking = open("127.0.0.5", from("127.0.0.6"))) {
            every.responder(ROUTE, InteropTest.Saying.SET, reply, InteropTest.Saying.SET)
                    .respond(each -> each.message());
            var requester = asking.requester(ROUTE, InteropTest.Saying.SET, reply, InteropTest.Saying.SET);
            var question = new InteropTest.Saying(new InteropTest.Words("q", "hello"));
            assertEquals(question, requester.request(question));
        }
    }

    /** Otherwise each answer would be the next request. */
    @Test
    void aResponderDoesNotAnswerItself() throws Exception {
        Route requests = ROUTE.option(new JsonEnvelope());
        ReplyRoute reply = ReplyRoute.of(Route.of("replies", AddressTemplate.parse("replies")));
        var handled = new LinkedBlockingQueue<String>();
        var failures = new LinkedBlockingQueue<Failure>();
        try (Connection connection = open("127.0.0.5", from("127.0.0.5"))) {
            connection
                    .responder(requests, RAW, reply, RAW)
                    .errorHandler(failure -> {
                        failures.add(failure);
                        return Settlement.ACCEPT;
                    })
                    .respond(each -> {
                        handled.add(text(each));
                        return message("answer");
                    });
            connection.publisher(requests, RAW).send(message("request"));
            assertEquals("request", next(handled));
            assertTrue(String.valueOf(next(failures)).contains("IpLocal"), failures::toString);
            assertNull(handled.poll(100, TimeUnit.MILLISECONDS));
        }
    }

    @Test
    @Row("requests from an address to itself")
    void requestsToItselfAreRefused() throws Exception {
        ReplyRoute reply = ReplyRoute.of(Route.of("replies", AddressTemplate.parse("replies")));
        try (Connection connection = open("127.0.0.5", from("127.0.0.5"), new JsonEnvelope())) {
            var refused = assertThrows(
                    UnsupportedByTransportException.class,
                    () -> connection.requester(ROUTE, InteropTest.Saying.SET, reply, InteropTest.Saying.SET));
            assertTrue(String.valueOf(refused.getMessage()).contains("IpLocal"), refused::toString);
        }
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    @Test
    void whatIsTooMuchForHandlersIsCountedAndTold() throws Exception {
        var dropped = new LinkedBlockingQueue<Dropped>();
        var listener = new ConnectionListener() {
            @Override
            public void dropped(Route route, String reason, long count) {
                dropped.add(new Dropped(reason, count));
            }
        };
        var release = new CountDownLatch(1);
        var handled = new LinkedBlockingQueue<Integer>();
        try (Connection connection = open("127.0.0.5", listener)) {
            connection.subscriber(ROUTE, RAW).subscribe(each -> {
                release.await();
                handled.add(each.message().payload().size());
            });
            var publisher = connection.publisher(ROUTE, RAW);
            var sizes = new ArrayList<Integer>();
            long before = used();
            while (dropped.size() < 1_000) {
                assertTrue(sizes.size() < 100_000, "nothing is dropped");
                sizes.add(LARGE - sizes.size() % 100);
                publisher.send(RawMessage.of(Binary.of(new byte[sizes.get(sizes.size() - 1)])));
            }
            Dropped first = next(dropped);
            assertTrue(first.reason().contains("1 are in flight and 4 MiB wait"), first::toString);
            assertEquals(1, first.count());
            assertEquals(2, next(dropped).count());
            long more = used() - before;
            assertTrue(more < 20 << 20, () -> more + " bytes more");
            release.countDown();
            // What waited is handled, in order: 4 MiB of it, and the one that was in flight.
            for (int i = 0; i < 70; i++) {
                assertEquals(sizes.get(i), next(handled));
            }
        }
    }

    /** A listener that blocks, which it should not, has packets wait in the system. */
    @Test
    void whatTheSystemHasNoRoomForIsCountedAndTold() throws Exception {
        var reasons = new LinkedBlockingQueue<Dropped>();
        var release = new CountDownLatch(1);
        var listener = new ConnectionListener() {
            @Override
            public void dropped(Route route, String reason, long count) {
                reasons.add(new Dropped(reason, count));
                try {
                    assertTrue(release.await(60, TimeUnit.SECONDS));
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        };
        Route small = ROUTE.option(new IpReceiveBuffer(200_000));
        try (Connection connection = open("127.0.0.5", listener)) {
            var received = new LinkedBlockingQueue<String>();
            connection.subscriber(small, RAW).subscribe(each -> {
                release.await();
                received.add(text(each).substring(0, 1));
            });
            var publisher = connection.publisher(ROUTE, RAW);
            RawMessage large = message("x".repeat(LARGE));
            while (reasons.isEmpty()) {
                publisher.send(large);
            }
            for (int i = 0; i < 50; i++) {
                publisher.send(large);
            }
            release.countDown();
            long before = 0;
            long lost = 0;
            Instant end = Instant.now().plusSeconds(60);
            while (lost < 40) { // of the 50, of which a few had room
                assertTrue(Instant.now().isBefore(end), lost + " told");
                publisher.send(message("y")); // with which the system says what it has dropped, if it has room for it
                Dropped next = reasons.poll(100, TimeUnit.MILLISECONDS);
                if (next != null) {
                    lost += next.reason().contains("receive buffer") ? next.count() - before : 0;
                    before = next.count();
                }
            }
        }
    }

    @Test
    void whatWaitsIsHandledBeforeASubscriptionIsClosed() throws Exception {
        var started = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        var handled = new LinkedBlockingQueue<String>();
        try (Connection connection = open("127.0.0.5")) {
            var subscription = connection.subscriber(ROUTE, RAW).subscribe(each -> {
                started.countDown();
                release.await();
                handled.add(text(each));
            });
            for (int i = 0; i < 20; i++) {
                connection.publisher(ROUTE, RAW).send(message("" + i));
            }
            assertTrue(started.await(20, TimeUnit.SECONDS));
            var closed = CompletableFuture.runAsync(subscription::close);
            release.countDown();
            closed.get(20, TimeUnit.SECONDS);
            assertEquals(20, handled.size());
        }
    }

    @Test
    void whatIsLeftWhenClosingTakesTooLongIsTold() throws Exception {
        var dropped = new LinkedBlockingQueue<Dropped>();
        var listener = new ConnectionListener() {
            @Override
            public void dropped(Route route, String reason, long count) {
                dropped.add(new Dropped(reason, count));
            }
        };
        var started = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        ConnectOptions options = ConnectOptions.builder()
                .connectionListener(listener)
                .closeTimeout(Duration.ofMillis(500))
                .build();
        try (Connection connection = Connection.open(Server.of("ip", "127.0.0.5:" + PROTOCOL), options)) {
            connection.subscriber(ROUTE, RAW).subscribe(each -> {
                started.countDown();
                release.await();
            });
            for (int i = 0; i < 5; i++) {
                connection.publisher(ROUTE, RAW).send(message("" + i));
            }
            assertTrue(started.await(20, TimeUnit.SECONDS));
        }
        release.countDown();
        assertEquals(new Dropped("the subscription was closed", 4), next(dropped));
    }

    @Test
    void aClosedConnectionSendsNothing() {
        Connection connection = open("127.0.0.5");
        var publisher = connection.publisher(ROUTE, RAW);
        publisher.send(message("a"));
        connection.close();
        assertThrows(ClosedException.class, () -> publisher.send(message("b")));
    }

    @Test
    void theTransportIsFoundByItself() {
        assertEquals(
                List.of(IpTransport.class),
                ServiceLoader.load(Transport.class).stream()
                        .filter(each -> each.get().protocols().contains("ip"))
                        .map(ServiceLoader.Provider::type)
                        .toList());
    }
}
