package io.asyncapigen.runtime.ws;

import static io.asyncapigen.runtime.ws.EchoServer.RAW;
import static io.asyncapigen.runtime.ws.EchoServer.route;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.runtime.AddressTemplate;
import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.Bindings;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.ConnectionListener;
import io.asyncapigen.runtime.ContentType;
import io.asyncapigen.runtime.Delivery;
import io.asyncapigen.runtime.JsonEnvelope;
import io.asyncapigen.runtime.Message;
import io.asyncapigen.runtime.MessageSet;
import io.asyncapigen.runtime.MessageType;
import io.asyncapigen.runtime.RawMessage;
import io.asyncapigen.runtime.ReplyRoute;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.SendFailedException;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.ServerAddress;
import io.asyncapigen.runtime.TypeToken;
import io.asyncapigen.runtime.UnsupportedByTransportException;
import io.asyncapigen.runtime.jackson.JacksonCodec;
import io.asyncapigen.runtime.json.JsonArray;
import io.asyncapigen.runtime.json.JsonObject;
import io.asyncapigen.runtime.json.JsonString;
import io.asyncapigen.runtime.json.JsonValue;
import io.asyncapigen.runtime.netty.Role;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What each side knows of the other, and to whom a server sends. */
@Timeout(120)
class SessionsTest {
    private final List<Connection> open = new ArrayList<>();

    @AfterEach
    void closeAll() {
        open.forEach(Connection::close);
    }

    private Connection serve(ConnectOptions.Builder options) {
        return connect(Server.of("ws", "127.0.0.1:0"), options.option(Role.LISTEN));
    }

    private Connection connect(Server server, ConnectOptions.Builder options) {
        Connection connection = Connection.open(server, options.build());
        open.add(connection);
        return connection;
    }

    private Connection client(Connection server) {
        return client(server, ConnectOptions.builder());
    }

    private Connection client(Connection server, ConnectOptions.Builder options) {
        return connect(addressOf(server), options.option(Role.CONNECT));
    }

    private static Server addressOf(Connection server) {
        return Server.of(
                "ws", "127.0.0.1:" + server.localAddress().orElseThrow().getPort());
    }

    private static RawMessage message(String text) {
        return RawMessage.of(Binary.utf8(text));
    }

    private static BlockingQueue<Delivery<RawMessage>> collect(Connection connection, Route route) {
        var received = new LinkedBlockingQueue<Delivery<RawMessage>>();
        connection.subscriber(route, RAW).subscribe(received::add);
        return received;
    }

    private static <T> T next(BlockingQueue<T> queue) throws InterruptedException {
        T next = queue.poll(20, TimeUnit.SECONDS);
        assertNotNull(next, "nothing came");
        return next;
    }

    private static String textOf(Delivery<RawMessage> delivery) {
        return delivery.message().payload().toUtf8();
    }

    private static WsSession sessionOf(Delivery<RawMessage> delivery) {
        return delivery.metadata(WsSession.class).orElseThrow();
    }

    @Test
    void aServerAnswersTheOneThatSentOrOneOfThemOrAll() throws Exception {
        Connection server = serve(ConnectOptions.builder());
        var atServer = collect(server, route("chat"));
        var publisher = server.publisher(route("chat"), RAW);
        Connection alice = client(server);
        Connection bob = client(server);
        var atAlice = collect(alice, route("chat"));
        var atBob = collect(bob, route("chat"));

        alice.publisher(route("chat"), RAW).send(message("from alice"));
        WsSession ofAlice = sessionOf(next(atServer));
        publisher.send(message("to alice"), ofAlice);
        publisher.send(message("to all"));

        assertEquals("to alice", textOf(next(atAlice)));
        assertEquals("to all", textOf(next(atAlice)));
        assertEquals("to all", textOf(next(atBob)));

        ofAlice.close(4001, "enough");
        var closing = assertThrows(SendFailedException.class, () -> {
            while (true) {
                publisher.send(message("again"), ofAlice);
            }
        });
        assertFalse(String.valueOf(closing.getMessage()).isEmpty());
    }

    @Test
    void aSessionKnowsItsPathQueryHeadersAndPeer() throws Exception {
        Connection server = serve(ConnectOptions.builder());
        var received = collect(server, route("rooms/{room}/chat"));
        Route route = route(
                "rooms/{room}/chat",
                WsHandshake.empty().query("q", "ü & =").query("q", "2").header("X-Trace", "t1"));
        Connection client = client(server);

        client.publisher(route.with(Map.of("room", "a/b ü")), RAW).send(message("hello"));

        Delivery<RawMessage> delivery = next(received);
        WsSession session = sessionOf(delivery);
        assertEquals("rooms/a%2Fb%20%C3%BC/chat", delivery.address());
        assertEquals(Map.of("room", "a/b ü"), delivery.parameters());
        assertEquals(Map.of("room", "a/b ü"), session.parameters());
        assertEquals("/rooms/a%2Fb%20%C3%BC/chat", session.path());
        assertEquals(Map.of("q", List.of("ü & =", "2")), session.query());
        assertEquals(Optional.of("t1"), session.headers().text("x-trace"));
        assertTrue(session.peer().getAddress().isLoopbackAddress());
        assertTrue(session.isOpen());
        assertFalse(session.toString().contains("&"), session::toString);
    }

    @Test
    void aServerSendsToAllOfOneRoom() throws Exception {
        Connection server = serve(ConnectOptions.builder());
        Route rooms = route("rooms/{room}");
        var publisher = server.publisher(rooms.with(Map.of("room", "a")), RAW);
        Connection client = client(server);
        var inA = collect(client, rooms.with(Map.of("room", "a")));
        var inB = collect(client, rooms.with(Map.of("room", "b")));

        publisher.send(message("for a"));
        server.publisher(rooms.with(Map.of("room", "b")), RAW).send(message("for b"));

        assertEquals("for a", textOf(next(inA)));
        assertEquals("for b", textOf(next(inB)));
        assertTrue(inA.isEmpty());
    }

    @Test
    void severalReceiversOfOneChannelShareASocketAndEachGetsEverything() throws Exception {
        var sessions = new LinkedBlockingQueue<String>();
        Connection server = serve(ConnectOptions.builder().option(listener(sessions)));
        var publisher = server.publisher(route("feed"), RAW);
        Connection client = client(server);
        var one = collect(client, route("feed"));
        var two = collect(client, route("feed"));

        publisher.send(message("tick"));

        assertEquals("tick", textOf(next(one)));
        assertEquals("tick", textOf(next(two)));
        assertEquals("opened /feed", next(sessions));
        client.close();
        assertEquals("closed /feed 1000 ", next(sessions));
    }

    private static WsSessionListener listener(BlockingQueue<String> news) {
        return new WsSessionListener() {
            @Override
            public void opened(WsSession session) {
                news.add("opened " + session.path());
            }

            @Override
            public void closed(WsSession session, int code, String reason) {
                news.add("closed " + session.path() + " " + code + " " + reason);
            }
        };
    }

    @Test
    void theLastSubscriptionOfAClientClosesItsSocketAndAServerSaysGoingAway() throws Exception {
        var sessions = new LinkedBlockingQueue<String>();
        Connection server = serve(ConnectOptions.builder().option(listener(sessions)));
        server.publisher(route("feed"), RAW);
        server.publisher(route("other"), RAW);
        Connection client = client(server);
        var subscription = client.subscriber(route("feed"), RAW).subscribe(delivery -> {});
        collect(client, route("other"));
        assertEquals("opened /feed", next(sessions));
        assertEquals("opened /other", next(sessions));

        subscription.close();
        assertEquals("closed /feed 1000 ", next(sessions));
        server.close();
        assertEquals("closed /other 1001 ", next(sessions));
    }

    @Test
    void aClientThatWasClosedHearsWhyAndComesBack() throws Exception {
        var news = new LinkedBlockingQueue<String>();
        Connection server = serve(ConnectOptions.builder());
        var publisher = server.publisher(route("feed"), RAW);
        var atServer = collect(server, route("feed"));
        Connection client = client(server, ConnectOptions.builder().connectionListener(new ConnectionListener() {
            @Override
            public void disconnected(ServerAddress address, Throwable cause) {
                var closed = (WsClosedException) cause;
                news.add(closed.code() + " " + closed.reason());
            }

            @Override
            public void reconnected(ServerAddress address) {
                news.add("again");
            }
        }));
        var received = collect(client, route("feed"));
        client.publisher(route("feed"), RAW).send(message("hello"));

        sessionOf(next(atServer)).close(4002, "please come again");
        assertEquals("4002 please come again", next(news));
        client.publisher(route("feed"), RAW).send(message("here I am")); // waits until it is
        assertEquals("here I am", textOf(next(atServer)));
        assertEquals("again", next(news));
        publisher.send(message("welcome"));
        assertEquals("welcome", textOf(next(received)));
    }

    @Test
    void subprotocolsAreAgreedOnByOptionAndByBinding() throws Exception {
        JsonObject header = JsonObject.builder()
                .put("enum", new JsonArray(List.of(new JsonString("v2"), new JsonString("v1"))))
                .build();
        Bindings bindings = Bindings.builder()
                .add(
                        "ws",
                        JsonObject.builder()
                                .put(
                                        "headers",
                                        JsonObject.builder()
                                                .put(
                                                        "properties",
                                                        JsonObject.builder()
                                                                .put("Sec-WebSocket-Protocol", header)
                                                                .build())
                                                .build())
                                .build())
                .build();
        Route bound = route("chat").bindings(bindings);
        Connection server = serve(ConnectOptions.builder());
        var received = collect(server, bound);

        client(server).publisher(bound, RAW).send(message("by binding"));
        assertEquals(Optional.of("v2"), sessionOf(next(received)).subprotocol());
        client(server)
                .publisher(route("chat", WsSubprotocols.of("v0", "v1")), RAW)
                .send(message("by option"));

        assertEquals(Optional.of("v1"), sessionOf(next(received)).subprotocol());
    }

    @Test
    void theBindingSaysWhatGoesWithoutSaying() throws Exception {
        Bindings bindings = Bindings.builder().add("ws", json("""
                        {"method": "GET",
                         "query": {"required": ["version", "user"], "properties":
                           {"version": {"const": "7"}, "user": {"type": "string"}, "limit": {"default": 10}}},
                         "headers": {"properties": {"X-Kind": {"enum": ["feed"]}}}}""")).build();
        Route bound = route("feed").bindings(bindings);
        Connection server = serve(ConnectOptions.builder());
        var received = collect(server, bound);

        client(server)
                .publisher(bound.option(WsHandshake.empty().query("user", "ann")), RAW)
                .send(message("a"));

        WsSession session = sessionOf(next(received));
        assertEquals(Map.of("version", List.of("7"), "user", List.of("ann"), "limit", List.of("10")), session.query());
        assertEquals(Optional.of("feed"), session.headers().text("x-kind"));
    }

    private static JsonObject json(String text) {
        return (JsonObject)
                new JacksonCodec().decode(Binary.utf8(text), TypeToken.of(JsonValue.class), ContentType.JSON);
    }

    @Test
    void aPathIsServedOnOneSetOfTerms() {
        Connection server = serve(ConnectOptions.builder());
        collect(server, route("chat"));
        assertThrows(
                UnsupportedByTransportException.class,
                () -> collect(server, route("chat", WsSubprotocols.of("other"))));
    }

    @Test
    void aPeerThatDoesNotAnswerAPingIsGivenUp() throws Exception {
        var sessions = new LinkedBlockingQueue<String>();
        Connection server = serve(ConnectOptions.builder()
                .option(listener(sessions))
                .option(new WsKeepAlive(Duration.ofMillis(50), Duration.ofMillis(200))));
        collect(server, route("chat"));
        try (RawSocket silent = RawSocket.open(server.localAddress().orElseThrow(), "/chat")) {
            assertEquals("opened /chat", next(sessions));
            assertEquals(0x89, silent.read().orElseThrow().head());
            assertEquals("closed /chat 1006 a ping was not answered", next(sessions));
        }
        Connection lively = client(server);
        collect(lively, route("chat"));
        assertEquals("opened /chat", next(sessions));
        assertEquals(null, sessions.poll(600, TimeUnit.MILLISECONDS)); // three times as long as a silent one has
    }

    @Test
    void addressesOfTheServerHaveTheirPathname() throws Exception {
        ServerAddress below = ServerAddress.of("ws", null, "127.0.0.1:0", "/v1/");
        Connection server = connect(() -> below, ConnectOptions.builder());
        var received = collect(server, Route.of("channel", AddressTemplate.parse("/chat/{id}")));
        String host = addressOf(server).address().host();
        ServerAddress same = ServerAddress.of("ws", null, host, "/v1");
        Connection client = connect(() -> same, ConnectOptions.builder());

        client.publisher(
                        Route.of("channel", AddressTemplate.parse("/chat/{id}")).with(Map.of("id", "7")), RAW)
                .send(message("a"));

        Delivery<RawMessage> delivery = next(received);
        assertEquals("/chat/7", delivery.address());
        assertEquals("/v1/chat/7", sessionOf(delivery).path());
    }

    /** Its correlation id is a header, which goes in the envelope. */
    private record Asked(String payload) implements Message {
        static final MessageSet<Asked> SET = MessageSet.of(MessageType.builder("asked", Asked.class)
                .contentType("text/plain")
                .payload(TypeToken.of(String.class), Asked::payload)
                .correlationId("$message.header#/id")
                .build(Asked::new));
    }

    @Test
    void repliesOverOneConnectionFindTheirRequestsInAnyOrder() throws Exception {
        var connections = new AtomicInteger();
        try (var backwards = new RawServer((socket, head) -> {
            connections.incrementAndGet();
            socket.write(RawSocket.acceptance(head).getBytes(UTF_8));
            var requests = new ArrayDeque<RawSocket.Frame>();
            for (int i = 0; i < 3; i++) {
                requests.push(socket.read().orElseThrow());
            }
            for (RawSocket.Frame each : requests) {
                socket.write(RawSocket.frame(0x81, false, each.payload()));
            }
        })) {
            Connection client = connect(
                    backwards.server(),
                    ConnectOptions.builder()
                            .option(new JsonEnvelope())
                            .option(Role.CONNECT)
                            .closeTimeout(Duration.ofSeconds(1)));
            var requester = client.requester(route("ask"), Asked.SET, ReplyRoute.of(route("answers")), Asked.SET);
            var replies = new ArrayList<CompletableFuture<Asked>>();
            for (String each : List.of("a", "b", "c")) {
                replies.add(requester.requestAsync(new Asked(each)).toCompletableFuture());
            }
            for (int i = 0; i < 3; i++) {
                assertEquals(
                        "abc".substring(i, i + 1),
                        replies.get(i).get(20, TimeUnit.SECONDS).payload());
            }
            assertEquals(1, connections.get());
        }
    }
}
