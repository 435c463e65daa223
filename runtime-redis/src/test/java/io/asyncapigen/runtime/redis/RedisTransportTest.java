package io.asyncapigen.runtime.redis;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.runtime.AddressTemplate;
import io.asyncapigen.runtime.AsyncApiException;
import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.ConnectFailedException;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.ConnectionListener;
import io.asyncapigen.runtime.DeadlineExceededException;
import io.asyncapigen.runtime.Delivery;
import io.asyncapigen.runtime.JsonEnvelope;
import io.asyncapigen.runtime.Message;
import io.asyncapigen.runtime.MessageSet;
import io.asyncapigen.runtime.MessageType;
import io.asyncapigen.runtime.RawMessage;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.SendFailedException;
import io.asyncapigen.runtime.SendOption;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.ServerAddress;
import io.asyncapigen.runtime.TypeToken;
import io.asyncapigen.runtime.UnsupportedByTransportException;
import io.asyncapigen.runtime.security.UserPassword;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Pub/Sub, on a real server. */
class RedisTransportTest extends RedisTest {

    @Test
    void whateverIsInTheValueOfAParameterComesBackOutOfTheChannel() throws Exception {
        String prefix = fresh();
        Route route = route(prefix + ":{room}:lamps:{lamp}");
        var all = new LinkedBlockingQueue<Delivery<RawMessage>>();
        var some = new LinkedBlockingQueue<Delivery<RawMessage>>();
        try (Connection connection = connect()) {
            connection.subscriber(route, RAW).subscribe(all::add);
            connection.subscriber(route.with(Map.of("room", "a:*[b]?\\")), RAW).subscribe(some::add);
            for (String room : List.of("plain", "a:*[b]?\\", "50%", "100%25", "%3A", "жук 蝶", "a.b/c")) {
                Map<String, String> values = Map.of("room", room, "lamp", "*");
                connection.publisher(route.with(values), RAW).send(message(room));

                Delivery<RawMessage> delivery = next(all);
                assertEquals(room, delivery.message().payload().toUtf8());
                assertEquals(values, delivery.parameters());
            }
            assertEquals("a:*[b]?\\", next(some).message().payload().toUtf8());
            assertTrue(some.isEmpty(), some::toString);
        }
    }

    @Test
    void aPatternStaysWithinTheLevelsOfTheAddress() throws Exception {
        String prefix = fresh();
        var received = new LinkedBlockingQueue<Delivery<RawMessage>>();
        try (Connection connection = connect()) {
            connection.subscriber(route(prefix + ".*.{room}"), RAW).subscribe(received::add);

            connection.publisher(route(prefix + ".*.a.b"), RAW).send(message("too deep"));
            connection.publisher(route(prefix + ".x.a"), RAW).send(message("a star is a star"));
            connection.publisher(route(prefix + ".*.a"), RAW).send(message("right"));

            Delivery<RawMessage> delivery = next(received);
            assertEquals("right", delivery.message().payload().toUtf8());
            assertEquals(
                    prefix + ".*.a",
                    delivery.metadata(RedisDelivery.class).orElseThrow().address());
            assertTrue(received.isEmpty(), received::toString);
        }
    }

    @Test
    void aReceiptSaysHowManyHeardIt() throws Exception {
        Route route = route(fresh());
        try (Connection connection = connect()) {
            var publisher = connection.publisher(route, RAW);
            assertEquals(
                    0,
                    publisher
                            .send(message("a"))
                            .metadata(RedisReceipt.class)
                            .orElseThrow()
                            .receivers()
                            .orElseThrow());
            connection.subscriber(route, RAW).subscribe(each -> {});
            assertEquals(
                    1,
                    publisher
                            .send(message("b"))
                            .metadata(RedisReceipt.class)
                            .orElseThrow()
                            .receivers()
                            .orElseThrow());
        }
    }

    record Traced(Binary payload, @Nullable Map<String, String> headers) implements Message {
        static final MessageType<Traced> TYPE = MessageType.builder("traced", Traced.class)
                .payload(TypeToken.of(Binary.class), Traced::payload)
                .headers(new TypeToken<Map<String, String>>() {}, Traced::headers)
                .build(Traced::new);
    }

    @Test
    void aMessageWithHeadersIsRefusedWhereNothingCarriesThem() throws Exception {
        MessageSet<Traced> traced = MessageSet.of(Traced.TYPE);
        Route route = route(fresh());
        var message = new Traced(Binary.utf8("a"), Map.of("trace", "7f"));
        var received = new LinkedBlockingQueue<Delivery<Traced>>();
        try (Connection connection = connect()) {
            for (var refused : List.of(
                    assertThrows(
                            UnsupportedByTransportException.class,
                            () -> connection.publisher(route, traced).send(message)),
                    assertThrows(
                            UnsupportedByTransportException.class,
                            () -> connection.subscriber(route, traced).subscribe(each -> {})))) {
                assertTrue(String.valueOf(refused.getMessage()).contains("JsonEnvelope"), refused::toString);
            }
            var sending = assertThrows(
                    SendFailedException.class,
                    () -> connection.publisher(route, RAW).send(message("a"), SendOption.header("trace", "7f")));
            assertTrue(String.valueOf(sending.getMessage()).contains("JsonEnvelope"), sending::toString);

            Route enveloped = route.option(new JsonEnvelope());
            connection.subscriber(enveloped, traced).subscribe(received::add);
            connection.publisher(enveloped, traced).send(message);
            assertEquals(message, next(received).message());
        }
    }

    @Test
    void whatWaitsIsKeptInOrderWhileAHandlerIsSlow() throws Exception {
        Route route = route(fresh());
        int count = 3_000;
        String padding = "x".repeat(30_000);
        var goOn = new CountDownLatch(1);
        Queue<String> received = new ConcurrentLinkedQueue<>();
        try (RedisServer own = RedisServer.start(false);
                Connection sending = connect(own, alice());
                Connection receiving = connect(own, alice())) {
            own.cli("config", "set", "client-output-buffer-limit", "pubsub 0 0 0");
            receiving.subscriber(route, RAW).subscribe(each -> {
                goOn.await();
                received.add(each.message().payload().toUtf8().substring(padding.length()));
            });
            var publisher = sending.publisher(route, RAW);
            var sent = new ArrayList<CompletableFuture<?>>();
            for (int i = 0; i < count; i++) {
                sent.add(publisher.sendAsync(message(padding + i)).toCompletableFuture());
            }
            CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new)).get(60, TimeUnit.SECONDS);
            TimeUnit.SECONDS.sleep(1); // in which all could be read
            String waiting = own.cli("client", "list", "type", "pubsub");
            goOn.countDown();
            assertTrue(
                    waiting.contains(" omem=") && !waiting.contains(" omem=0 "),
                    "the server keeps nothing: " + waiting);
            await(() -> received.size() == count);
        }
        var expected = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            expected.add("" + i);
        }
        assertEquals(expected, List.copyOf(received));
    }

    @Test
    void aReceiverTooSlowForTheServerComesBackAndTheListenerHearsOfIt() throws Exception {
        Route route = route(fresh());
        var goOn = new CountDownLatch(1);
        var lost = new CountDownLatch(1);
        var back = new CountDownLatch(1);
        var received = ConcurrentHashMap.<Integer>newKeySet();
        var listener = new ConnectionListener() {
            @Override
            public void disconnected(ServerAddress server, @Nullable Throwable cause) {
                lost.countDown();
            }

            @Override
            public void reconnected(ServerAddress server) {
                back.countDown();
            }
        };
        try (RedisServer own = RedisServer.start(false);
                Connection sending = connect(own, alice());
                Connection receiving = connect(own, alice().connectionListener(listener))) {
            own.cli("config", "set", "client-output-buffer-limit", "pubsub 1mb 0 0");
            receiving.subscriber(route, RAW).subscribe(each -> {
                goOn.await();
                received.add(each.message().payload().size());
            });
            var publisher = sending.publisher(route, RAW);
            for (int i = 0; i < 100; i++) {
                publisher.send(message("x".repeat(500_000)));
            }
            assertTrue(received.isEmpty());
            goOn.countDown();
            assertTrue(lost.await(20, TimeUnit.SECONDS));
            assertTrue(back.await(20, TimeUnit.SECONDS));

            publisher.send(message("again"));
            await(() -> received.contains(5));
        }
    }

    @Test
    void whatTheServerDoesNotAllowFails() {
        try (Connection connection =
                connect(broker, ConnectOptions.builder().credentials(UserPassword.of("bob", "builder-secret")))) {
            connection.publisher(route("allowed-a"), RAW).send(message("a"));
            var sending = assertThrows(
                    SendFailedException.class,
                    () -> connection.publisher(route("denied-a"), RAW).send(message("a")));
            assertTrue(String.valueOf(sending.getMessage()).contains("NOPERM"), sending::toString);
            for (String each : List.of("denied-b", "{denied}")) {
                var subscribing = assertThrows(
                        AsyncApiException.class,
                        () -> connection.subscriber(route(each), RAW).subscribe(delivery -> {}));
                assertTrue(String.valueOf(subscribing.getMessage()).contains("NOPERM"), subscribing::toString);
            }
        }
    }

    @Test
    void whatIsNoAddressIsRefused() {
        Route unknown = Route.of("channel", AddressTemplate.unknown());
        try (Connection connection = connect()) {
            assertThrows(
                    UnsupportedByTransportException.class,
                    () -> connection.publisher(unknown, RAW).send(message("a")));
            assertThrows(
                    UnsupportedByTransportException.class,
                    () -> connection.subscriber(unknown, RAW).subscribe(each -> {}));
        }
        for (String host : List.of("a,b", "user:wrong-secret@127.0.0.1", "127.0.0.1/0", "")) {
            var refused = assertThrows(
                    ConnectFailedException.class, () -> Connection.open(Server.of("redis", host), alice().build()));
            assertFalse(String.valueOf(refused.getMessage()).contains("wrong-secret"), refused::toString);
        }
        for (String path : List.of("/one", "/0/1", "/99", "/-1")) {
            ServerAddress address = ServerAddress.of("redis", null, broker.host(), path);
            assertThrows(ConnectFailedException.class, () -> Connection.open(() -> address, alice().build()), path);
        }
    }

    @Test
    void whoeverIsNoRedisIsRefusedInTime() throws Exception {
        try (var other = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            CompletableFuture.runAsync(() -> {
                while (!other.isClosed()) {
                    try (Socket caller = other.accept()) {
                        caller.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(US_ASCII));
                        caller.getInputStream().readAllBytes();
                    } catch (IOException e) {
                        return;
                    }
                }
            });
            Server server = Server.of("redis", "127.0.0.1:" + other.getLocalPort());
            ConnectOptions options =
                    alice().connectTimeout(Duration.ofSeconds(5)).build();
            assertTimeout(
                    Duration.ofSeconds(15),
                    () -> assertThrows(AsyncApiException.class, () -> Connection.open(server, options)));
        }
    }

    @Test
    void aServerThatHangsIsGivenUpAndUsedAgain() throws Exception {
        try (RedisServer own = RedisServer.start(false);
                Connection connection = Connection.open(
                        Server.of("redis", own.host()),
                        alice().sendTimeout(Duration.ofSeconds(2)).build())) {
            var publisher = connection.publisher(route(fresh()), RAW);
            publisher.send(message("before"));
            own.signal("STOP");
            var failure = assertThrows(AsyncApiException.class, () -> publisher.send(message("meanwhile")));
            assertTrue(
                    failure instanceof DeadlineExceededException || failure instanceof SendFailedException,
                    failure::toString);
            own.signal("CONT");
            publisher.send(message("after"));
        }
    }

    /** With the command line tool of Redis. */
    @Test
    void anotherProgramUnderstandsUsAndIsUnderstood() throws Exception {
        String channel = fresh();
        Route route = route(channel);
        var received = new LinkedBlockingQueue<Delivery<RawMessage>>();
        try (Connection connection = connect()) {
            connection.subscriber(route, RAW).subscribe(received::add);
            assertEquals("1", broker.cli("publish", channel, "hello"));
            assertEquals("hello", next(received).message().payload().toUtf8());

            Process listening = broker.cliProcess("subscribe", channel).start();
            try {
                var publisher = connection.publisher(route, RAW);
                await(() -> publisher
                                .send(message("back"))
                                .metadata(RedisReceipt.class)
                                .orElseThrow()
                                .receivers()
                                .orElseThrow()
                        == 2);
                await(() -> broker.printed().contains("message\n" + channel + "\nback\n"));
            } finally {
                listening.destroyForcibly().onExit().join();
                broker.forgetPrinted();
            }
        }
    }
}
