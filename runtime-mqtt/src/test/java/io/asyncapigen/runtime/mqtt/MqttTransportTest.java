package io.asyncapigen.runtime.mqtt;

import static io.asyncapigen.runtime.mqtt.MqttTests.RAW;
import static io.asyncapigen.runtime.mqtt.MqttTests.alice;
import static io.asyncapigen.runtime.mqtt.MqttTests.await;
import static io.asyncapigen.runtime.mqtt.MqttTests.binding;
import static io.asyncapigen.runtime.mqtt.MqttTests.collect;
import static io.asyncapigen.runtime.mqtt.MqttTests.fresh;
import static io.asyncapigen.runtime.mqtt.MqttTests.message;
import static io.asyncapigen.runtime.mqtt.MqttTests.next;
import static io.asyncapigen.runtime.mqtt.MqttTests.route;
import static io.asyncapigen.runtime.mqtt.MqttTests.server;
import static io.asyncapigen.runtime.mqtt.MqttTests.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.runtime.AsyncApiException;
import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.ConnectFailedException;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.ConnectionListener;
import io.asyncapigen.runtime.Delivery;
import io.asyncapigen.runtime.RawMessage;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.SendFailedException;
import io.asyncapigen.runtime.ServerAddress;
import io.asyncapigen.runtime.UnsupportedByTransportException;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What both versions do, on a real server. */
@Timeout(120)
class MqttTransportTest {
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

    private static MqttDelivery facts(Delivery<RawMessage> delivery) {
        return delivery.metadata(MqttDelivery.class).orElseThrow();
    }

    @ParameterizedTest
    @EnumSource
    void messagesGoAndComeWithEachQualityOfService(Version version) throws Exception {
        try (Connection connection = connect(version)) {
            for (int level = 0; level < 3; level++) {
                Route route = route(fresh()).operation("op", binding(Map.of("qos", level)));
                var received = collect(connection, route);
                connection.publisher(route, RAW).send(message("a"));
                assertEquals(MqttQos.values()[level], facts(next(received)).qos());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void theOptionOfAMessageCountsBeforeThatOfTheRouteAndThatBeforeTheBinding(Version version) throws Exception {
        Route bound = route(fresh()).operation("op", binding(Map.of("qos", 0)));
        try (Connection connection = connect(version)) {
            var received = collect(connection, bound.option(MqttQos.EXACTLY_ONCE));
            connection.publisher(bound, RAW).send(message("a"));
            assertEquals(MqttQos.AT_MOST_ONCE, facts(next(received)).qos());
            connection.publisher(bound.option(MqttQos.AT_LEAST_ONCE), RAW).send(message("a"));
            assertEquals(MqttQos.AT_LEAST_ONCE, facts(next(received)).qos());
            connection.publisher(bound.option(MqttQos.AT_LEAST_ONCE), RAW).send(message("a"), MqttQos.EXACTLY_ONCE);
            assertEquals(MqttQos.EXACTLY_ONCE, facts(next(received)).qos());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRetainedMessageComesToThoseWhoSubscribeLaterUntilItIsForgotten(Version version) throws Exception {
        Route route = route(fresh());
        Route bound = route.operation("op", binding(Map.of("retain", true)));
        try (Connection connection = connect(version)) {
            connection.publisher(bound, RAW).send(message("kept"));
            connection.publisher(bound, RAW).send(message("passing"), new MqttRetain(false));
            Delivery<RawMessage> delivery = next(collect(connection, route));
            assertEquals("kept", text(delivery));
            assertTrue(facts(delivery).isRetained());

            connection.publisher(route, RAW).send(RawMessage.of(Binary.empty()), new MqttRetain(true));
        }
        try (Connection connection = connect(version)) {
            var received = collect(connection, route);
            connection.publisher(route, RAW).send(message("live"));
            Delivery<RawMessage> delivery = next(received);
            assertEquals("live", text(delivery));
            assertFalse(facts(delivery).isRetained());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSharedSubscriptionSharesWhatComes(Version version) throws Exception {
        Route route = route(fresh());
        Route shared = route.option(new MqttShare("workers"));
        var first = new AtomicInteger();
        var second = new AtomicInteger();
        var all = new AtomicInteger();
        try (Connection connection = connect(version);
                Connection other = connect(version)) {
            connection.subscriber(shared, RAW).subscribe(each -> first.incrementAndGet());
            other.subscriber(shared, RAW).subscribe(each -> second.incrementAndGet());
            connection.subscriber(route, RAW).subscribe(each -> all.incrementAndGet());
            for (int i = 0; i < 100; i++) {
                connection.publisher(route, RAW).send(message("" + i));
            }
            await(() -> first.get() + second.get() >= 100 && all.get() >= 100);
        }
        assertEquals(100, first.get() + second.get());
        assertEquals(100, all.get());
        assertTrue(first.get() > 0 && second.get() > 0, first + " and " + second);
    }

    @ParameterizedTest
    @EnumSource
    void aParameterWithoutAValueIsALevelOrPartOfOne(Version version) throws Exception {
        String root = fresh();
        Route level = route(root + "/rooms/{room}/lamps/{lamp}");
        Route part = route(root + "/room-{room}/lamp");
        try (Connection connection = connect(version)) {
            var levels = collect(connection, level.with(Map.of("lamp", "7")));
            var parts = collect(connection, part);
            connection
                    .publisher(level.with(Map.of("room", "a b", "lamp", "8")), RAW)
                    .send(message("another lamp"));
            connection
                    .publisher(level.with(Map.of("room", "a b", "lamp", "7")), RAW)
                    .send(message("in a b"));
            connection.publisher(route(root + "/hall/lamp"), RAW).send(message("not meant"));
            connection.publisher(part.with(Map.of("room", "9")), RAW).send(message("in 9"));

            Delivery<RawMessage> delivery = next(levels);
            assertEquals("in a b", text(delivery));
            assertEquals(Map.of("room", "a b", "lamp", "7"), delivery.parameters());
            delivery = next(parts);
            assertEquals("in 9", text(delivery));
            assertEquals(Map.of("room", "9"), delivery.parameters());
        }
    }

    @ParameterizedTest
    @EnumSource
    void subscriptionsThatOverlapGetEachMessageOnce(Version version) throws Exception {
        String root = fresh();
        List<Route> routes = List.of(
                route(root + "/{a}/c"),
                route(root + "/b/{c}"),
                route(root + "/#"),
                route(root + "/b/c"),
                route(root + "/b/c"));
        try (Connection connection = connect(version)) {
            var counts = new ArrayList<AtomicInteger>();
            for (Route each : routes) {
                var count = new AtomicInteger();
                counts.add(count);
                connection.subscriber(each, RAW).subscribe(delivery -> count.incrementAndGet());
            }
            for (int i = 0; i < 20; i++) {
                connection.publisher(route(root + "/b/c"), RAW).send(message("" + i));
            }
            await(() -> counts.stream().allMatch(each -> each.get() >= 20));
            Thread.sleep(300); // time for what may come twice
            assertEquals(
                    List.of(20, 20, 20, 20, 20),
                    counts.stream().map(AtomicInteger::get).toList());
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNoTopicIsRefused(Version version) {
        Route route = route("orders/{region}");
        try (Connection connection = connect(version)) {
            for (String each : List.of("a/b", "+", "#", "a\0b")) {
                var refused = assertThrows(
                        SendFailedException.class,
                        () -> connection
                                .publisher(route.with(Map.of("region", each)), RAW)
                                .send(message("a")),
                        each);
                assertTrue(refused.getMessage().contains("\"" + each + "\""), refused::toString);
            }
            assertThrows(
                    SendFailedException.class,
                    () -> connection.publisher(route("a/#"), RAW).send(message("a")));
            for (String each : List.of("a/#/b", "a/b#", "$share/group")) {
                assertThrows(
                        UnsupportedByTransportException.class,
                        () -> connection.subscriber(route(each), RAW).subscribe(delivery -> {}),
                        each);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatNoServerHoldsBackIsDroppedAndCounted(Version version) throws Exception {
        Route route = route(fresh()).option(MqttQos.AT_MOST_ONCE);
        var dropped = new AtomicLong();
        ConnectOptions options = alice().connectionListener(new ConnectionListener() {
                    @Override
                    public void dropped(Route where, String reason, long count) {
                        dropped.set(count);
                    }
                })
                .build();
        var handled = new AtomicLong();
        var go = new CountDownLatch(1);
        try (Connection connection = Connection.open(server(version, broker.host()), options)) {
            connection.subscriber(route, RAW).subscribe(each -> {
                go.await();
                handled.incrementAndGet();
            });
            var publisher = connection.publisher(route, RAW);
            for (int i = 0; i < 12_000; i++) {
                publisher.send(message("" + i));
            }
            await(() -> dropped.get() > 0);
            Thread.sleep(500); // the last of them may still be on its way
            go.countDown();
            await(() -> handled.get() + dropped.get() == 12_000);
            assertTrue(handled.get() >= 10_000, handled + " handled");
        }
    }

    /** Nothing of it may be handled, although some of it has come. */
    @ParameterizedTest
    @EnumSource
    void aClosedSubscriptionHandsOnWhatHasComeAndNothingAfterwards(Version version) throws Exception {
        Route route = route(fresh());
        var handled = new AtomicInteger();
        try (Connection connection = connect(version)) {
            var subscription = connection.subscriber(route, RAW).subscribe(each -> {
                Thread.sleep(20); // the work of the handler
                handled.incrementAndGet();
            });
            for (int i = 0; i < 10; i++) {
                connection.publisher(route, RAW).send(message("" + i));
            }
            subscription.close();
            assertEquals(10, handled.get());

            connection.publisher(route, RAW).send(message("later"));
            var received = collect(connection, route);
            connection.publisher(route, RAW).send(message("last"));
            assertEquals("last", text(next(received)));
            assertEquals(10, handled.get());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSubscriptionThatTheServerDeniesIsRefusedAndTheConnectionGoesOn(Version version) throws Exception {
        try (MqttServer denying = MqttServer.startDenyingSubscriptions();
                Connection connection = Connection.open(server(version, denying.host()), ConnectOptions.defaults())) {
            var refused = assertThrows(AsyncApiException.class, () -> collect(connection, route("denied/a")));
            String message = String.valueOf(refused.getMessage());
            assertTrue(message.contains("denied/a") && message.contains(denying.host()), message);

            var received = collect(connection, route("allowed/a"));
            connection.publisher(route("allowed/a"), RAW).send(message("a"));
            assertEquals("a", text(next(received)));
        }
    }

    @Test
    void thePathOfAServerIsRefused() {
        ServerAddress address = ServerAddress.of("mqtt", null, broker.host(), "/mqtt");
        var refused = assertThrows(ConnectFailedException.class, () -> Connection.open(() -> address, alice().build()));
        assertTrue(String.valueOf(refused.getMessage()).contains("WebSocket"), refused::toString);
    }

    @ParameterizedTest
    @EnumSource
    void mqttGoesOverWebSocket(Version version) throws Exception {
        Route route = route(fresh());
        ConnectOptions web = alice().option(new MqttWebSocket()).build();
        try (Connection connection = Connection.open(server(version, broker.webHost()), web);
                Connection plain = connect(version)) {
            var received = collect(connection, route);
            plain.publisher(route, RAW).send(message("to the web"));
            assertEquals("to the web", text(next(received)));
            received = collect(plain, route);
            connection.publisher(route, RAW).send(message("from the web"));
            assertEquals("from the web", text(next(received)));
        }
    }

    @Test
    void theNextHostIsTriedWhenOneDoesNotAnswer() throws Exception {
        int nobody;
        try (var socket = new ServerSocket(0)) {
            nobody = socket.getLocalPort();
        }
        Route route = route(fresh());
        try (Connection connection =
                Connection.open(server(Version.V5, "127.0.0.1:" + nobody + "," + broker.host()), alice().build())) {
            var received = collect(connection, route);
            connection.publisher(route, RAW).send(message("a"));
            assertEquals("a", text(next(received)));
            assertNull(received.poll(100, TimeUnit.MILLISECONDS));
        }
    }
}
