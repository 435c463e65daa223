package io.asyncapigen.runtime.nats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.runtime.AddressTemplate;
import io.asyncapigen.runtime.AsyncApiException;
import io.asyncapigen.runtime.AuthenticationFailedException;
import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.Bindings;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.ConnectionListener;
import io.asyncapigen.runtime.Delivery;
import io.asyncapigen.runtime.HeaderValue;
import io.asyncapigen.runtime.MessageSet;
import io.asyncapigen.runtime.RawMessage;
import io.asyncapigen.runtime.ReplyRoute;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.SendFailedException;
import io.asyncapigen.runtime.SendOption;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.UnsupportedByTransportException;
import io.asyncapigen.runtime.json.JsonObject;
import io.asyncapigen.runtime.security.UserPassword;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** On a real server. */
@Timeout(120)
class NatsTransportTest {
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

    private static Connection connect(String user, String password) {
        return Connection.open(
                Server.of("nats", broker.host()),
                ConnectOptions.builder()
                        .credentials(UserPassword.of(user, password))
                        .build());
    }

    private static Connection connect() {
        return connect("alice", "wonderland");
    }

    private static Route route(String subject) {
        return Route.of("channel", AddressTemplate.parse(subject));
    }

    private static String fresh() {
        return "test-" + UUID.randomUUID();
    }

    private static RawMessage message(String text) {
        return RawMessage.of(Binary.utf8(text));
    }

    private static <T> T next(BlockingQueue<T> queue) throws InterruptedException {
        T next = queue.poll(20, TimeUnit.SECONDS);
        assertNotNull(next, "nothing came");
        return next;
    }

    private static Connection connectWithNkey(char[] seed) {
        return Connection.open(
                Server.of("nats", broker.host()),
                ConnectOptions.builder()
                        .option(NatsCredentials.ofNkey(() -> seed))
                        .build());
    }

    @Test
    void aServerMayBeGivenByItsName() throws Exception {
        Route route = route(fresh());
        var received = new LinkedBlockingQueue<Delivery<RawMessage>>();
        ConnectOptions options = ConnectOptions.builder()
                .credentials(UserPassword.of("alice", "wonderland"))
                .build();
        try (Connection connection = Connection.open(Server.of("nats", "localhost:" + broker.port()), options)) {
            connection.subscriber(route, RAW).subscribe(received::add);
            connection.publisher(route, RAW).send(message("by name"));
            assertEquals(Binary.utf8("by name"), next(received).message().payload());
        }
    }

    @Test
    void aUserIsKnownByTheNkey() throws Exception {
        Route route = route(fresh());
        var received = new LinkedBlockingQueue<Delivery<RawMessage>>();
        try (Connection connection = connectWithNkey(broker.seed())) {
            connection.subscriber(route, RAW).subscribe(received::add);
            connection.publisher(route, RAW).send(message("signed"));
            assertEquals(Binary.utf8("signed"), next(received).message().payload());
        }
    }

    @Test
    void anNkeyThatTheServerDoesNotKnowIsRefused() {
        char[] seed = NatsServer.seedOfStranger();
        var refused = assertThrows(AuthenticationFailedException.class, () -> connectWithNkey(seed));
        assertFalse(String.valueOf(refused).contains(new String(seed)), "the seed is in the message");
    }

    @Test
    void allValuesOfAHeaderComeInTheirOrder() throws Exception {
        Route route = route(fresh());
        var received = new LinkedBlockingQueue<Delivery<RawMessage>>();
        try (Connection connection = connect()) {
            connection.subscriber(route, RAW).subscribe(received::add);

            connection
                    .publisher(route, RAW)
                    .send(
                            message("a"),
                            SendOption.header("Trace", "t1"),
                            SendOption.header("trace", "other"),
                            SendOption.header("Trace", "t2"));

            Delivery<RawMessage> delivery = next(received);
            assertEquals(
                    List.of("t1", "t2"),
                    delivery.headers().all("Trace").stream()
                            .map(HeaderValue::text)
                            .toList());
            assertEquals("other", delivery.headers().text("trace").orElseThrow());
        }
    }

    @Test
    void aHeaderThatNatsCannotCarryFailsTheSend() {
        Route route = route(fresh());
        try (Connection connection = connect()) {
            var refused = assertThrows(
                    SendFailedException.class,
                    () -> connection.publisher(route, RAW).send(message("a"), SendOption.header("x", "a\nb")));
            assertTrue(String.valueOf(refused.getMessage()).contains("cannot send to"), refused::toString);
        }
    }

    @Test
    void aQueueGroupSharesWhatComes() throws Exception {
        Bindings grouped = Bindings.builder()
                .add("nats", JsonObject.of(Map.of("queue", "workers")))
                .build();
        Route route = route(fresh());
        var first = new AtomicInteger();
        var second = new AtomicInteger();
        var all = new AtomicInteger();
        try (Connection connection = connect();
                Connection other = connect()) {
            connection.subscriber(route.operation("on", grouped), RAW).subscribe(each -> first.incrementAndGet());
            other.subscriber(route.option(new NatsQueue("workers")), RAW).subscribe(each -> second.incrementAndGet());
            connection.subscriber(route, RAW).subscribe(each -> all.incrementAndGet());
            for (int i = 0; i < 200; i++) {
                connection.publisher(route, RAW).send(message("" + i));
            }
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
            while ((first.get() + second.get() < 200 || all.get() < 200) && System.nanoTime() < end) {
                Thread.sleep(10);
            }
        }
        assertEquals(200, first.get() + second.get());
        assertEquals(200, all.get());
        assertTrue(first.get() > 0 && second.get() > 0, first + " and " + second);
    }

    /** jnats keeps 64 MiB for a subscription. */
    @Test
    void whatASlowHandlerHasNoRoomForIsDroppedAndTold() throws Exception {
        int count = 90;
        RawMessage large = RawMessage.of(Binary.of(new byte[1_000_000]));
        Route route = route(fresh());
        var dropped = new AtomicLong();
        var received = new AtomicInteger();
        var release = new CountDownLatch(1);
        ConnectOptions options = ConnectOptions.builder()
                .credentials(UserPassword.of("alice", "wonderland"))
                .connectionListener(new ConnectionListener() {
                    @Override
                    public void dropped(Route on, String reason, long all) {
                        assertEquals(route.address(), on.address());
                        dropped.set(all);
                    }
                })
                .build();
        try (Connection receiving = Connection.open(Server.of("nats", broker.host()), options);
                Connection sending = connect()) {
            receiving.subscriber(route, RAW).subscribe(each -> {
                release.await();
                received.incrementAndGet();
            });
            for (int i = 0; i < count; i++) {
                sending.publisher(route, RAW).send(large);
            }
            release.countDown();
            for (long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1); received.get() + dropped.get() < count; ) {
                assertTrue(System.nanoTime() < end, received + " received and " + dropped + " dropped");
                Thread.sleep(5);
            }
            assertTrue(dropped.get() > 0, "there was room for all");
        }
    }

    @Test
    void requestsGoByWayOfAnInboxAndNobodyThereIsSaidAtOnce() {
        Route questions = route(fresh());
        ReplyRoute reply = ReplyRoute.of(Route.of("replies", AddressTemplate.unknown()));
        try (Connection connection = connect()) {
            var requester = connection.requester(questions, RAW, reply, RAW);
            long start = System.nanoTime();
            AsyncApiException nobody =
                    assertThrows(SendFailedException.class, () -> requester.request(message("anybody?")));
            assertTrue(String.valueOf(nobody.getMessage()).contains("nobody"), nobody::toString);
            assertTrue(System.nanoTime() - start < TimeUnit.SECONDS.toNanos(10));

            connection
                    .responder(questions, RAW, reply, RAW)
                    .respond(each ->
                            message("you said " + each.message().payload().toUtf8()));
            assertEquals("you said a", requester.request(message("a")).payload().toUtf8());
        }
    }

    @Test
    void whatTheServerDoesNotAllowFails() {
        try (Connection connection = connect("bob", "builder-secret")) {
            connection.publisher(route("allowed.a"), RAW).send(message("a"));
            var sending = assertThrows(
                    SendFailedException.class,
                    () -> connection.publisher(route("denied.a"), RAW).send(message("a")));
            assertTrue(String.valueOf(sending.getMessage()).contains("does not allow"), sending::toString);
            var subscribing = assertThrows(
                    AsyncApiException.class,
                    () -> connection.subscriber(route("denied.b"), RAW).subscribe(each -> {}));
            assertTrue(String.valueOf(subscribing.getMessage()).contains("does not allow"), subscribing::toString);
        }
    }

    @Test
    void whatIsNoTokenIsRefused() {
        Route route = route("orders.{region}");
        try (Connection connection = connect()) {
            for (String each : List.of("a.b", "a b", "*", ">")) {
                var refused = assertThrows(
                        SendFailedException.class,
                        () -> connection
                                .publisher(route.with(Map.of("region", each)), RAW)
                                .send(message("a")),
                        each);
                assertTrue(refused.getMessage().contains("cannot be part of a subject"), refused::toString);
            }
            var refused = assertThrows(
                    UnsupportedByTransportException.class,
                    () -> connection.subscriber(route("orders-{region}"), RAW).subscribe(each -> {}));
            assertTrue(refused.getMessage().contains("only a part of a token"), refused::toString);
        }
    }

    @Test
    void aSubscriptionWhoseServerIsAwayTakesWhatHasComeAndIsClosedAtOnce() throws Exception {
        Route route = route(fresh());
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var handled = new AtomicInteger();
        try (NatsServer own = NatsServer.start(false)) {
            var options = ConnectOptions.builder().credentials(UserPassword.of("alice", "wonderland"));
            Connection connection = Connection.open(Server.of("nats", own.host()), options.build());
            connection.subscriber(route, RAW).subscribe(delivery -> {
                begun.countDown();
                goOn.await();
                handled.incrementAndGet();
            });
            for (int i = 0; i < 5; i++) {
                connection.publisher(route, RAW).send(message("" + i));
            }
            begun.await();
            own.kill();
            goOn.countDown();

            assertTimeout(options.build().closeTimeout().dividedBy(2), connection::close);
            assertEquals(5, handled.get());
        }
    }
}
