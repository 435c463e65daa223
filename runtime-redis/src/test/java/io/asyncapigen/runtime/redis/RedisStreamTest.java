package io.asyncapigen.runtime.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.runtime.AsyncApiException;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.ContentType;
import io.asyncapigen.runtime.Delivery;
import io.asyncapigen.runtime.ErrorHandler;
import io.asyncapigen.runtime.HeaderValue;
import io.asyncapigen.runtime.RawMessage;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.SendFailedException;
import io.asyncapigen.runtime.SendOption;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.ServerAddress;
import io.asyncapigen.runtime.Settlement;
import io.asyncapigen.runtime.Subscription;
import io.asyncapigen.runtime.UnsupportedByTransportException;
import io.asyncapigen.runtime.security.UserPassword;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Streams, on a real server. */
class RedisStreamTest extends RedisTest {
    private static final RedisStream GROUP = RedisStream.of("workers");

    private static Route route(String key, RedisStream stream) {
        return route(key).option(stream);
    }

    private static String text(Delivery<RawMessage> delivery) {
        return delivery.message().payload().toUtf8();
    }

    private static String id(Delivery<RawMessage> delivery) {
        return delivery.metadata(RedisDelivery.class).orElseThrow().id().orElseThrow();
    }

    private static String pending(String key) throws Exception {
        return broker.cli("xpending", key, "workers").lines().findFirst().orElse("");
    }

    @Test
    void theReceiptIsTheIdOfWhatIsDelivered() throws Exception {
        Route route = route(fresh(), GROUP);
        var received = new LinkedBlockingQueue<Delivery<RawMessage>>();
        try (Connection connection = connect()) {
            connection.subscriber(route, RAW).subscribe(received::add);
            var receipt = connection.publisher(route, RAW).send(message("a"), SendOption.header("Trace", "t1"));

            Delivery<RawMessage> delivery = next(received);
            assertEquals(receipt.metadata(RedisReceipt.class).orElseThrow().id().orElseThrow(), id(delivery));
            assertEquals("t1", delivery.headers().text("Trace").orElseThrow());
            assertEquals(ContentType.BINARY, delivery.contentType());
            assertEquals(1, delivery.attempt());
        }
    }

    @Test
    void aNewGroupStartsWithWhatComesOrFromTheBeginning() throws Exception {
        String key = fresh();
        var all = new LinkedBlockingQueue<Delivery<RawMessage>>();
        var later = new LinkedBlockingQueue<Delivery<RawMessage>>();
        try (Connection connection = connect()) {
            var publisher = connection.publisher(route(key, GROUP), RAW);
            publisher.send(message("before"));
            for (boolean isGroup : List.of(true, false)) {
                RedisStream one = isGroup ? RedisStream.of("one") : RedisStream.plain();
                RedisStream two = isGroup ? RedisStream.of("two") : RedisStream.plain();
                Subscription first = connection
                        .subscriber(route(key, one.fromTheBeginning()), RAW)
                        .subscribe(all::add);
                Subscription second =
                        connection.subscriber(route(key, two), RAW).subscribe(later::add);
                assertEquals("before", text(next(all)));
                if (!isGroup) {
                    assertEquals("after", text(next(all))); // the one of the first round
                }
                publisher.send(message("after"));
                assertEquals("after", text(next(all)));
                assertEquals("after", text(next(later)));
                first.close();
                second.close();
            }
            assertTrue(all.isEmpty() && later.isEmpty(), all + " and " + later);
        }
    }

    @Test
    void whatWasSentWhileAGroupWasAwayComesToIt() throws Exception {
        Route route = route(fresh(), GROUP);
        var received = new LinkedBlockingQueue<Delivery<RawMessage>>();
        try (Connection connection = connect()) {
            connection.subscriber(route, RAW).subscribe(received::add).close();
            connection.publisher(route, RAW).send(message("meanwhile"));
            connection.subscriber(route, RAW).subscribe(received::add);
            assertEquals("meanwhile", text(next(received)));
        }
    }

    @Test
    void aGroupSharesWhatComesAndForgetsItsConsumers() throws Exception {
        String key = fresh();
        Route route = route(key, GROUP);
        var first = new AtomicInteger();
        var second = new AtomicInteger();
        try (Connection connection = connect();
                Connection other = connect()) {
            connection.subscriber(route, RAW).subscribe(each -> first.incrementAndGet());
            other.subscriber(route, RAW).subscribe(each -> second.incrementAndGet());
            for (int i = 0; i < 200; i++) {
                connection.publisher(route, RAW).send(message("" + i));
            }
            await(() -> first.get() + second.get() == 200);
            await(() -> pending(key).equals("0"));
        }
        assertTrue(first.get() > 0 && second.get() > 0, first + " and " + second);
        assertEquals("", broker.cli("xinfo", "consumers", key, "workers"));
    }

    @Test
    void whatADeadConsumerLeftIsClaimedAndItsAttemptsAreCounted() throws Exception {
        String key = fresh();
        Route route = route(key, GROUP.claimAfter(Duration.ofSeconds(1)));
        var received = new LinkedBlockingQueue<Delivery<RawMessage>>();
        try (Connection connection = connect()) {
            broker.cli("xgroup", "create", key, "workers", "$", "mkstream");
            connection.publisher(route, RAW).send(message("left"));
            broker.cli("xreadgroup", "group", "workers", "dead", "streams", key, ">");
            connection.subscriber(route, RAW).subscribe(received::add);

            Delivery<RawMessage> delivery = next(received);
            assertEquals("left", text(delivery));
            assertEquals(2, delivery.attempt());
            await(() -> pending(key).equals("0"));
        }
    }

    @Test
    void whatTakesLongIsNotTakenAway() throws Exception {
        Route route = route(fresh(), GROUP.claimAfter(Duration.ofSeconds(2)));
        var handled = new AtomicInteger();
        var started = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        try (Connection connection = connect();
                Connection other = connect()) {
            connection.subscriber(route, RAW).subscribe(each -> {
                handled.incrementAndGet();
                started.countDown();
                goOn.await();
            });
            connection.publisher(route, RAW).send(message("a"));
            assertTrue(started.await(20, TimeUnit.SECONDS));
            other.subscriber(route, RAW).subscribe(each -> handled.incrementAndGet());
            TimeUnit.SECONDS.sleep(6); // several times as long as others wait before they claim
            goOn.countDown();
        }
        assertEquals(1, handled.get());
    }

    @Test
    void whatIsNotSettledWhenASubscriptionClosesGoesToAnotherAtOnce() throws Exception {
        Route route = route(fresh(), GROUP.claimAfter(Duration.ofHours(1)));
        var received = new LinkedBlockingQueue<Delivery<RawMessage>>();
        var started = new CountDownLatch(1);
        var never = new CountDownLatch(1);
        try (Connection other = connect()) {
            try (Connection connection = connect(broker, alice().closeTimeout(Duration.ofSeconds(1)))) {
                connection.subscriber(route, RAW).subscribe(each -> {
                    started.countDown();
                    never.await();
                });
                connection.publisher(route, RAW).send(message("a"));
                assertTrue(started.await(20, TimeUnit.SECONDS));
            } finally {
                never.countDown();
            }
            other.subscriber(route, RAW).subscribe(received::add);
            assertEquals("a", text(next(received)));
        }
    }

    @Test
    void aNamedConsumerHasItsOwnBackAtOnce() throws Exception {
        String key = fresh();
        Route route = route(key, GROUP.consumer("me").claimAfter(Duration.ofHours(1)));
        var received = new LinkedBlockingQueue<Delivery<RawMessage>>();
        try (Connection connection = connect()) {
            broker.cli("xgroup", "create", key, "workers", "$", "mkstream");
            for (int i = 0; i < 20; i++) {
                connection.publisher(route, RAW).send(message("" + i));
            }
            broker.cli("xreadgroup", "group", "workers", "me", "streams", key, ">");
            connection.subscriber(route, RAW).subscribe(received::add);
            for (int i = 0; i < 20; i++) {
                assertEquals("" + i, text(next(received)));
            }
            await(() -> pending(key).equals("0"));
        }
        assertTrue(broker.cli("xinfo", "consumers", key, "workers").contains("me"));
    }

    @Test
    void whatIsRejectedGoesToTheDeadLettersAsItWas() throws Exception {
        String key = fresh();
        Route route = route(key, GROUP.deadLetters("dead-" + key));
        try (Connection connection = connect()) {
            connection
                    .subscriber(route, RAW)
                    .errorHandler(ErrorHandler.always(Settlement.REJECT))
                    .subscribe(each -> {
                        throw new IllegalStateException("no");
                    });
            connection.publisher(route, RAW).send(message("a"), SendOption.header("x", 1));
            await(() -> broker.cli("xlen", "dead-" + key).equals("1"));
            await(() -> pending(key).equals("0"));
        }
        assertEquals(
                List.of("x", "1", "content-type", "application/octet-stream", "payload", "a"),
                broker.cli("xrange", "dead-" + key, "-", "+").lines().skip(1).toList());
    }

    @Test
    void aStreamIsTrimmedWhenAskedFor() throws Exception {
        String trimmed = fresh();
        String whole = fresh();
        try (Connection connection = connect()) {
            for (int i = 0; i < 1_000; i++) {
                connection.publisher(route(trimmed, GROUP.trimmedTo(200)), RAW).send(message("" + i));
                connection.publisher(route(whole, GROUP), RAW).send(message("" + i));
            }
        }
        assertEquals("1000", broker.cli("xlen", whole));
        int length = Integer.parseInt(broker.cli("xlen", trimmed));
        assertTrue(length >= 200 && length < 500, length + " left");
    }

    @Test
    void aGroupThatIsGoneIsMadeAgainWithoutALoss() throws Exception {
        String key = fresh();
        Route route = route(key, GROUP);
        var received = new LinkedBlockingQueue<Delivery<RawMessage>>();
        try (Connection connection = connect()) {
            connection.subscriber(route, RAW).subscribe(received::add);
            var publisher = connection.publisher(route, RAW);
            publisher.send(message("a"));
            assertEquals("a", text(next(received)));
            broker.cli("del", key);
            publisher.send(message("b"));
            assertEquals("b", text(next(received)));
        }
    }

    @Test
    void anEntryThatWasDeletedBeforeItWasSettledIsLeftAlone() throws Exception {
        String key = fresh();
        Route route = route(key, GROUP.consumer("me"));
        var received = new LinkedBlockingQueue<Delivery<RawMessage>>();
        try (Connection connection = connect()) {
            broker.cli("xgroup", "create", key, "workers", "$", "mkstream");
            var receipt = connection.publisher(route, RAW).send(message("gone"));
            broker.cli("xreadgroup", "group", "workers", "me", "streams", key, ">");
            broker.cli(
                    "xdel",
                    key,
                    receipt.metadata(RedisReceipt.class).orElseThrow().id().orElseThrow());
            connection.publisher(route, RAW).send(message("there"));
            connection.subscriber(route, RAW).subscribe(received::add);
            assertEquals("there", text(next(received)));
            await(() -> pending(key).equals("0"));
        }
    }

    @Test
    void aStreamNeedsItsWholeKey() {
        Route route = route("orders:{region}", GROUP);
        try (Connection connection = connect()) {
            var refused = assertThrows(
                    UnsupportedByTransportException.class,
                    () -> connection.subscriber(route, RAW).subscribe(each -> {}));
            assertTrue(String.valueOf(refused.getMessage()).contains("whole key"), refused::toString);
        }
    }

    @Test
    void theParametersOfAKeyComeBack() throws Exception {
        Map<String, String> values = Map.of("region", "a:b%*");
        Route route = route(fresh() + ":{region}", GROUP).with(values);
        var received = new LinkedBlockingQueue<Delivery<RawMessage>>();
        try (Connection connection = connect()) {
            connection.subscriber(route, RAW).subscribe(received::add);
            connection.publisher(route, RAW).send(message("a"));
            assertEquals(values, next(received).parameters());
        }
    }

    @Test
    void withoutAGroupNothingCanComeAgain() {
        try (Connection connection = connect()) {
            for (Settlement each : List.of(Settlement.RELEASE, Settlement.REJECT)) {
                assertThrows(
                        UnsupportedByTransportException.class,
                        () -> connection
                                .subscriber(route(fresh(), RedisStream.plain()), RAW)
                                .errorHandler(ErrorHandler.always(each))
                                .subscribe(delivery -> {}));
            }
        }
    }

    @Test
    void whatIsNoStreamIsRefusedWhenItIsOpened() throws Exception {
        String key = fresh();
        broker.cli("set", key, "value");
        try (Connection connection = connect()) {
            for (RedisStream each : List.of(GROUP, RedisStream.plain())) {
                var refused = assertThrows(
                        AsyncApiException.class,
                        () -> connection.subscriber(route(key, each), RAW).subscribe(delivery -> {}));
                assertTrue(String.valueOf(refused.getMessage()).contains("WRONGTYPE"), refused::toString);
            }
            assertThrows(
                    SendFailedException.class,
                    () -> connection.publisher(route(key, GROUP), RAW).send(message("a")));
        }
    }

    @Test
    void whoMayNotAskWhoHeIsReceivesAllTheSame() throws Exception {
        Route route = route("allowed-" + fresh(), GROUP);
        var received = new LinkedBlockingQueue<Delivery<RawMessage>>();
        try (Connection connection =
                connect(broker, ConnectOptions.builder().credentials(UserPassword.of("bob", "builder-secret")))) {
            connection.subscriber(route, RAW).subscribe(received::add);
            connection.publisher(route, RAW).send(message("a"));
            assertEquals("a", text(next(received)));
        }
    }

    @Test
    void aHeaderIsNotPutInThePlaceOfThePayload() throws Exception {
        Route route = route(fresh(), GROUP);
        var received = new LinkedBlockingQueue<Delivery<RawMessage>>();
        try (Connection connection = connect()) {
            assertThrows(
                    SendFailedException.class,
                    () -> connection.publisher(route, RAW).send(message("a"), SendOption.header("payload", "b")));
            Route other = route.option(GROUP.payloadField("data"));
            connection.subscriber(other, RAW).subscribe(received::add);
            connection.publisher(other, RAW).send(message("a"), SendOption.header("payload", "b"));
            Delivery<RawMessage> delivery = next(received);
            assertEquals("a", text(delivery));
            assertEquals("b", delivery.headers().text("payload").orElseThrow());
        }
    }

    @Test
    void thePathOfTheServerSaysTheDatabase() throws Exception {
        String key = fresh();
        Route route = route(key, GROUP);
        ServerAddress address = ServerAddress.of("redis", null, broker.host(), "/7");
        Server seventh = () -> address;
        try (Connection connection = Connection.open(seventh, alice().build())) {
            connection.publisher(route, RAW).send(message("a"));
        }
        assertEquals("1", broker.cli("-n", "7", "xlen", key));
        assertEquals("0", broker.cli("xlen", key));
    }

    @Test
    void whatIsSentToAServerThatStillReadsWhatItHadWaits() throws Exception {
        try (RedisServer own = RedisServer.startReadingSlowly()) {
            Route route = route(fresh(), GROUP);
            var received = new LinkedBlockingQueue<Delivery<RawMessage>>();
            ConnectOptions patient = alice().sendTimeout(Duration.ofMinutes(1)).build();
            try (Connection connection = Connection.open(Server.of("redis", own.host()), patient)) {
                connection.subscriber(route, RAW).subscribe(received::add);
                for (int i = 0; i < 4_000; i++) {
                    connection.publisher(route, RAW).send(message("before"));
                    next(received);
                }
                own.kill();
                own.launch();
                assertTrue(own.refusal().startsWith("LOADING"), own::refusal);
                connection.publisher(route, RAW).send(message("after"));
                await(() -> "after".equals(text(next(received))));
            }
        }
    }

    /** With the command line tool of Redis. */
    @Test
    void anotherProgramUnderstandsUsAndIsUnderstood() throws Exception {
        String key = fresh();
        Route route = route(key, GROUP);
        var received = new LinkedBlockingQueue<Delivery<RawMessage>>();
        try (Connection connection = connect()) {
            connection.subscriber(route, RAW).subscribe(received::add);
            String id = broker.cli(
                    "xadd", key, "*", "Trace", "t1", "content-type", "text/plain", "payload", "hello", "Trace", "t2");
            Delivery<RawMessage> delivery = next(received);
            assertEquals(id, id(delivery));
            assertEquals("hello", text(delivery));
            assertEquals("text/plain", delivery.contentType().toString());
            assertEquals(
                    List.of("t1", "t2"),
                    delivery.headers().all("Trace").stream()
                            .map(HeaderValue::text)
                            .toList());

            broker.cli("xadd", key, "*", "temperature", "21");
            Delivery<RawMessage> bare = next(received);
            assertEquals("", text(bare));
            assertEquals("21", bare.headers().text("temperature").orElseThrow());

            connection
                    .publisher(route, RAW)
                    .send(message("back"), SendOption.header("Trace", "t3"), SendOption.header("n", 1));
        }
        assertEquals(
                List.of("Trace", "t3", "n", "1", "content-type", "application/octet-stream", "payload", "back"),
                broker.cli("xrevrange", key, "+", "-", "count", "1")
                        .lines()
                        .skip(1)
                        .toList());
    }
}
