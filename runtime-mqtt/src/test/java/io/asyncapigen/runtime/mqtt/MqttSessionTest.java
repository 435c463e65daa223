package io.asyncapigen.runtime.mqtt;

import static io.asyncapigen.runtime.mqtt.MqttTests.RAW;
import static io.asyncapigen.runtime.mqtt.MqttTests.alice;
import static io.asyncapigen.runtime.mqtt.MqttTests.await;
import static io.asyncapigen.runtime.mqtt.MqttTests.collect;
import static io.asyncapigen.runtime.mqtt.MqttTests.fresh;
import static io.asyncapigen.runtime.mqtt.MqttTests.message;
import static io.asyncapigen.runtime.mqtt.MqttTests.next;
import static io.asyncapigen.runtime.mqtt.MqttTests.route;
import static io.asyncapigen.runtime.mqtt.MqttTests.server;
import static io.asyncapigen.runtime.mqtt.MqttTests.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.runtime.AsyncApiException;
import io.asyncapigen.runtime.Backoff;
import io.asyncapigen.runtime.Bindings;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.ConnectionListener;
import io.asyncapigen.runtime.Delivery;
import io.asyncapigen.runtime.Publisher;
import io.asyncapigen.runtime.RawMessage;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.ServerAddress;
import io.asyncapigen.runtime.json.JsonObject;
import io.asyncapigen.runtime.security.UserPassword;
import io.asyncapigen.runtime.testkit.server.Cutter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of messages when connections and servers go away, on a real server. */
@Timeout(180)
class MqttSessionTest {
    private static MqttServer broker;

    @BeforeAll
    static void startServer() throws Exception {
        broker = MqttServer.start(false);
    }

    @AfterAll
    static void endServer() throws Exception {
        broker.close();
    }

    private static Connection connect(Version version) {
        return Connection.open(server(version, broker.host()), alice().build());
    }

    private static ConnectOptions lasting(String clientId) {
        return alice().option(MqttSession.lasting(clientId)).build();
    }

    private static String clientId() {
        return "lasting-" + UUID.randomUUID();
    }

    @ParameterizedTest
    @EnumSource
    void aSessionThatLastsReceivesWhatWasPublishedWhileItWasAway(Version version) throws Exception {
        String clientId = clientId();
        Route route = route(fresh());
        Route other = route(fresh());
        try (Connection away = Connection.open(server(version, broker.host()), lasting(clientId))) {
            var received = collect(away, route);
            collect(away, other);
            away.publisher(route, RAW).send(message("before"));
            assertEquals("before", text(next(received)));
        }
        try (Connection sending = connect(version)) {
            for (int i = 0; i < 50; i++) {
                sending.publisher(route, RAW).send(message("" + i));
                sending.publisher(other, RAW).send(message("" + i));
            }
        }
        try (Connection back = Connection.open(server(version, broker.host()), lasting(clientId))) {
            Thread.sleep(300); // the server does not wait for the subscriptions to be opened again
            for (var received : List.of(collect(back, other), collect(back, route))) {
                for (int i = 0; i < 50; i++) {
                    assertEquals("" + i, text(next(received)));
                }
                assertNull(received.poll(200, TimeUnit.MILLISECONDS));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatASessionThatLastsHasNotSettledComesAgain(Version version) throws Exception {
        String clientId = clientId();
        Route route = route(fresh());
        var hanging = new CountDownLatch(1);
        ConnectOptions hasty = lasting(clientId).toBuilder()
                .closeTimeout(Duration.ofMillis(300))
                .build();
        try (Connection connection = Connection.open(server(version, broker.host()), hasty)) {
            var started = new CountDownLatch(1);
            connection.subscriber(route, RAW).subscribe(each -> {
                started.countDown();
                hanging.await();
            });
            connection.publisher(route, RAW).send(message("unsettled"));
            connection.publisher(route, RAW).send(message("waiting"));
            assertTrue(started.await(20, TimeUnit.SECONDS));
        }
        hanging.countDown();
        try (Connection connection = Connection.open(server(version, broker.host()), lasting(clientId))) {
            var received = collect(connection, route);
            assertEquals("unsettled", text(next(received)));
            assertEquals("waiting", text(next(received)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSubscriptionOfASessionThatLastsGoesOnWhenItIsOpenedAgain(Version version) throws Exception {
        Route route = route(fresh());
        try (Connection connection = Connection.open(server(version, broker.host()), lasting(clientId()))) {
            var first = new CopyOnWriteArrayList<String>();
            connection
                    .subscriber(route, RAW)
                    .subscribe(each -> first.add(text(each)))
                    .close();
            connection.publisher(route, RAW).send(message("meanwhile"));
            var received = collect(connection, route);
            connection.publisher(route, RAW).send(message("now"));
            assertEquals("meanwhile", text(next(received)));
            assertEquals("now", text(next(received)));
            assertEquals(List.of(), first);
        }
    }

    /** More of them than the server sends at once, so that the others wait behind. */
    @ParameterizedTest
    @EnumSource
    void whatComesForNobodyDoesNotHoldUpTheOthersForEver(Version version) throws Exception {
        Route given = route(fresh());
        Route kept = route(fresh());
        ConnectOptions options = lasting(clientId()).toBuilder()
                .connectTimeout(Duration.ofSeconds(1))
                .closeTimeout(Duration.ofSeconds(1))
                .build();
        try (Connection connection = Connection.open(server(version, broker.host()), options)) {
            collect(connection, given);
        }
        try (Connection sending = connect(version)) {
            for (int i = 0; i < 50; i++) {
                sending.publisher(given, RAW).send(message("" + i));
            }
        }
        try (Connection connection = Connection.open(server(version, broker.host()), options)) {
            var received = collect(connection, kept);
            connection.publisher(kept, RAW).send(message("behind them"));
            assertEquals("behind them", text(next(received)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsSentExactlyOnceIsNeverThereTwiceEvenIfTheServerForgetsTheSession(Version version) throws Exception {
        int count = 400;
        Route route = route(fresh()).option(MqttQos.EXACTLY_ONCE);
        var received = new ConcurrentHashMap<String, AtomicInteger>();
        ConnectOptions forgotten = alice().option(
                        new MqttSession(Optional.of(clientId()), true, Optional.of(Duration.ZERO)))
                .build();
        try (var way = new Cutter(broker.port());
                Connection receiving = connect(version);
                Connection sending = Connection.open(server(version, way.host()), forgotten)) {
            receiving
                    .subscriber(route, RAW)
                    .subscribe(each -> received.computeIfAbsent(text(each), text -> new AtomicInteger())
                            .incrementAndGet());
            var publisher = sending.publisher(route, RAW);
            List<CompletableFuture<?>> sent = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                sent.add(publisher.sendAsync(message("" + i)).toCompletableFuture());
                if (i == count / 2) {
                    await(() -> received.size() > 10);
                    way.cut();
                }
            }
            int failed = 0;
            for (int i = 0; i < count; i++) {
                String text = "" + i;
                boolean isFailed = sent.get(i)
                        .handle((receipt, failure) -> failure != null)
                        .get(60, TimeUnit.SECONDS);
                failed += isFailed ? 1 : 0;
                if (!isFailed) {
                    await(() -> received.containsKey(text));
                }
            }
            Thread.sleep(300); // time for what may come twice
            assertTrue(received.values().stream().allMatch(each -> each.get() == 1), received::toString);
            assertTrue(failed > 0 && failed <= 20, failed + " failed");
        }
    }

    private static ConnectOptions throughTheCut(Version version) {
        ConnectOptions.Builder options = alice();
        if (version == Version.V3) {
            options.option(MqttSession.lasting(clientId()));
        }
        return options.build();
    }

    @ParameterizedTest
    @CsvSource({"V3, AT_LEAST_ONCE", "V5, AT_LEAST_ONCE", "V3, EXACTLY_ONCE", "V5, EXACTLY_ONCE"})
    void aConnectionThatIsCutAgainAndAgainLosesNone(Version version, MqttQos qos) throws Exception {
        int count = 3_000;
        Route route = route(fresh()).option(qos);
        var received = new ConcurrentHashMap<String, AtomicInteger>();
        var heard = new CopyOnWriteArrayList<String>();
        ConnectOptions options = throughTheCut(version).toBuilder()
                .connectionListener(listener(heard))
                .build();
        try (var way = new Cutter(broker.port());
                Connection receiving = Connection.open(server(version, way.host()), options);
                Connection sending = Connection.open(server(version, way.host()), throughTheCut(version))) {
            receiving
                    .subscriber(route, RAW)
                    .maxInFlight(8)
                    .subscribe(each -> received.computeIfAbsent(text(each), text -> new AtomicInteger())
                            .incrementAndGet());
            Publisher<RawMessage> publisher = sending.publisher(route, RAW);
            var sent = new CompletableFuture<?>[count];
            for (int i = 0; i < count; i++) {
                sent[i] = publisher.sendAsync(message("" + i)).toCompletableFuture();
                if (i % 1_000 == 500) {
                    int some = i / 2;
                    await(() -> received.size() > some);
                    way.cut();
                }
            }
            CompletableFuture.allOf(sent).get(60, TimeUnit.SECONDS);
            await(() -> received.size() == count);
            assertTrue(way.connections() >= 8, way.connections() + " connections");
            if (qos == MqttQos.EXACTLY_ONCE) {
                Thread.sleep(300); // time for what may come twice
                assertEquals(
                        count,
                        received.values().stream().mapToInt(AtomicInteger::get).sum());
            }
            await(() -> heard.size() == 6);
            assertEquals(
                    IntStream.range(0, 3)
                            .boxed()
                            .flatMap(i -> List.of("lost", "back").stream())
                            .toList(),
                    heard);
        }
    }

    private static ConnectionListener listener(List<String> heard) {
        return new ConnectionListener() {
            @Override
            public void disconnected(ServerAddress server, @Nullable Throwable cause) {
                heard.add("lost");
            }

            @Override
            public void reconnected(ServerAddress server) {
                heard.add("back");
            }
        };
    }

    @ParameterizedTest
    @EnumSource
    void whatIsSentWhileThereIsNoConnectionWaitsOrFails(Version version) throws Exception {
        Route route = route(fresh());
        var heard = new CopyOnWriteArrayList<String>();
        ConnectOptions options = alice().sendTimeout(Duration.ofSeconds(2))
                .reconnect(Backoff.fixed(Duration.ofMillis(100)))
                .connectionListener(listener(heard))
                .build();
        try (var way = new Cutter(broker.port());
                Connection connection = Connection.open(server(version, way.host()), options)) {
            var received = collect(connection, route);
            var publisher = connection.publisher(route, RAW);
            way.bar(true);
            way.cut();
            await(() -> heard.contains("lost"));
            assertThrows(AsyncApiException.class, () -> publisher.send(message("given up")));
            var waiting = publisher.sendAsync(message("waited"));
            way.bar(false);
            waiting.toCompletableFuture().get(20, TimeUnit.SECONDS);
            assertEquals("waited", text(next(received)));
            assertNull(received.poll(200, TimeUnit.MILLISECONDS));
        }
    }

    @Test
    void theServersBindingsAreWhatTheServerIsTold() throws Exception {
        String clientId = clientId();
        try (MqttServer own = MqttServer.start(false)) {
            for (Version version : Version.values()) {
                Map<String, ?> binding =
                        Map.of("clientId", clientId + version.name(), "keepAlive", 17, "cleanSession", false);
                Connection.open(server(version, own.host(), binding), alice().build())
                        .close();
                String protocol = version == Version.V5 ? "p5" : "p2";
                String expected = " as " + clientId + version.name() + " (" + protocol + ", c0, k17, u'alice')";
                await(() -> own.log().contains(expected));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void theLastWillIsPublishedWhenTheConnectionIsLostAndNotWhenItIsClosed(Version version) throws Exception {
        Route route = route(fresh());
        Map<String, ?> binding = Map.of(
                "lastWill",
                Map.of("topic", route.address().expand(Map.of()), "message", "gone", "qos", 1, "retain", false));
        try (var way = new Cutter(broker.port());
                Connection watching = connect(version)) {
            var received = collect(watching, route);
            Connection.open(server(version, way.host(), binding), alice().build())
                    .close();
            assertNull(received.poll(300, TimeUnit.MILLISECONDS));
            try (Connection dying = Connection.open(server(version, way.host(), binding), alice().build())) {
                dying.publisher(route, RAW).send(message("alive"));
                assertEquals("alive", text(next(received)));
                way.cut();
                assertEquals("gone", text(next(received)));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void theSecretIsAskedForAgainAtEveryReconnect(Version version) throws Exception {
        var asked = new AtomicInteger();
        var heard = new CopyOnWriteArrayList<String>();
        ConnectOptions options = ConnectOptions.builder()
                .credentials(new UserPassword("alice", () -> {
                    asked.incrementAndGet();
                    return "wonderland";
                }))
                .connectionListener(listener(heard))
                .build();
        try (var way = new Cutter(broker.port());
                Connection connection = Connection.open(server(version, way.host()), options)) {
            assertEquals(1, asked.get(), connection::toString);
            way.cut();
            await(() -> heard.contains("back"));
            assertEquals(2, asked.get());
        }
    }

    @ParameterizedTest
    @EnumSource
    void theLastWillHasTheQualityOfServiceThatItsFieldSaysAndIsRetained(Version version) throws Exception {
        Route route = route(fresh());
        Map<String, ?> binding = Map.of(
                "lastWill",
                Map.of("topic", route.address().expand(Map.of()), "message", "gone", "qos", 2, "retain", true));
        try (var way = new Cutter(broker.port());
                Connection watching = connect(version);
                Connection dying = Connection.open(server(version, way.host(), binding), alice().build())) {
            var received = collect(watching, route.option(MqttQos.EXACTLY_ONCE));
            dying.publisher(route, RAW).send(message("alive"));
            assertEquals("alive", text(next(received)));
            way.cut();
            Delivery<RawMessage> will = next(received);
            assertEquals("gone", text(will));
            assertEquals(
                    MqttQos.EXACTLY_ONCE,
                    will.metadata(MqttDelivery.class).orElseThrow().qos());
        }
        try (Connection later = connect(version)) {
            Delivery<RawMessage> will = next(collect(later, route));
            assertEquals("gone", text(will));
            assertTrue(will.metadata(MqttDelivery.class).orElseThrow().isRetained());
        }
    }

    /** Mosquitto does not write down a session that was begun with a clean start. */
    @Test
    void aSessionOfARandomIdOutlivesTheServer() throws Exception {
        var returned = new CountDownLatch(1);
        ConnectOptions options = alice().connectionListener(new ConnectionListener() {
                    @Override
                    public void reconnected(ServerAddress server) {
                        returned.countDown();
                    }
                })
                .build();
        try (MqttServer own = MqttServer.startWritingLate();
                Connection connection = Connection.open(server(Version.V5, own.host()), options)) {
            collect(connection, route(fresh()));

            own.end();
            own.launch();

            assertTrue(returned.await(20, TimeUnit.SECONDS));
            await(() -> own.log().matches("(?s).*Sending CONNACK to asyncapi\\S+ \\(1, 0\\).*")); // where it is present
        }
    }

    @Test
    void aSessionThatHasExpiredIsForgotten() throws Exception {
        expire(Map.of("mqtt", 1));
        expire(Map.of("mqtt", 3600, "mqtt5", 1)); // which counts before the other one
    }

    /** @param seconds by the key of the binding that says so, a second in effect */
    private static void expire(Map<String, Integer> seconds) throws Exception {
        String clientId = clientId();
        Route route = route(fresh());
        var bindings = Bindings.builder();
        seconds.forEach((key, interval) -> bindings.add(
                key,
                JsonObject.of(Map.of("clientId", clientId, "cleanSession", false, "sessionExpiryInterval", interval))));
        Server server = server(Version.V5, broker.host(), bindings.build());
        try (Connection away = Connection.open(server, alice().build())) {
            collect(away, route);
        }
        try (Connection sending = connect(Version.V5)) {
            await(() -> broker.log().contains("Expiring client " + clientId));
            sending.publisher(route, RAW).send(message("for nobody"));
        }
        try (Connection back = Connection.open(server, alice().build())) {
            var received = collect(back, route);
            assertNull(received.poll(300, TimeUnit.MILLISECONDS));
        }
    }
}
