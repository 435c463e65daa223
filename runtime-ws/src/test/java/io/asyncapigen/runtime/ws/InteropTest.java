package io.asyncapigen.runtime.ws;

import static io.asyncapigen.runtime.ws.EchoServer.RAW;
import static io.asyncapigen.runtime.ws.EchoServer.route;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.runtime.AsyncApiException;
import io.asyncapigen.runtime.AuthenticationFailedException;
import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.ConnectFailedException;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.ConnectionListener;
import io.asyncapigen.runtime.Message;
import io.asyncapigen.runtime.MessageSet;
import io.asyncapigen.runtime.MessageType;
import io.asyncapigen.runtime.Publisher;
import io.asyncapigen.runtime.RawMessage;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.ServerAddress;
import io.asyncapigen.runtime.TypeToken;
import io.asyncapigen.runtime.netty.Role;
import io.asyncapigen.runtime.security.SecurityRequirement;
import io.asyncapigen.runtime.security.SecurityScheme;
import io.asyncapigen.runtime.security.UserPassword;
import io.asyncapigen.runtime.testkit.server.ServerFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** With programs in another language, both ways. */
@Timeout(120)
class InteropTest {

    private record Text(String payload) implements Message {
        static final MessageSet<Text> SET = MessageSet.of(MessageType.builder("text", Text.class)
                .contentType("text/plain")
                .payload(TypeToken.of(String.class), Text::payload)
                .build(Text::new));
    }

    private static Keys keys;
    private static NodeServer server;

    @BeforeAll
    static void startServer() throws Exception {
        NodeServer.require();
        keys = new Keys();
        server = NodeServer.start();
    }

    @AfterAll
    static void endServer() throws Exception {
        if (server != null) {
            server.close();
            keys.close();
        }
    }

    private static Connection connect(Server to, ConnectOptions.Builder options) {
        return Connection.open(to, options.option(Role.CONNECT).build());
    }

    private static <T> T next(BlockingQueue<T> queue) throws InterruptedException {
        T next = queue.poll(20, TimeUnit.SECONDS);
        assertNotNull(next, "nothing came");
        return next;
    }

    private static BlockingQueue<String> texts(Connection connection, Route route) {
        var received = new LinkedBlockingQueue<String>();
        connection
                .subscriber(route, Text.SET)
                .subscribe(delivery -> received.add(delivery.message().payload()));
        return received;
    }

    private static void assertEcho(Connection connection, Route route) throws Exception {
        var received = new LinkedBlockingQueue<Binary>();
        connection
                .subscriber(route, RAW)
                .subscribe(delivery -> received.add(delivery.message().payload()));
        var random = new byte[1 << 20];
        new Random(3).nextBytes(random);
        for (Binary each :
                List.of(Binary.utf8("short"), Binary.empty(), Binary.of(random), Binary.utf8("x".repeat(70_000)))) {
            connection.publisher(route, RAW).send(RawMessage.of(each));
            assertEquals(each, next(received));
        }
    }

    @Test
    void messagesComeBackFromAServerOfOthers() throws Exception {
        try (Connection plain = connect(server.server(), ConnectOptions.builder())) {
            assertEcho(plain, route("echo"));
            assertEcho(plain, route("echo/pieces", WsFragments.of(1_000)));
            assertEcho(plain, route("pieces"));
        }
    }

    @Test
    void compressedMessagesComeBackFromAServerOfOthers() throws Exception {
        for (WsCompression each :
                List.of(WsCompression.standard(), WsCompression.standard().withoutContext())) {
            try (Connection connection =
                    connect(server.server(), ConnectOptions.builder().option(each))) {
                assertEcho(connection, route("echo"));
                assertEcho(connection, route("echo/1", WsFragments.of(1_000)));
                assertEcho(connection, route("pieces"));
            }
        }
    }

    @Test
    void messagesComeBackOverTls() throws Exception {
        try (NodeServer secure = NodeServer.start(keys)) {
            try (Connection connection =
                    connect(secure.server(), ConnectOptions.builder().tls(keys.trust()))) {
                assertEcho(connection, route("echo"));
            }
            try (Connection distrusting = connect(secure.server(), ConnectOptions.builder())) {
                assertThrows(ConnectFailedException.class, () -> texts(distrusting, route("echo")));
            }
        }
    }

    @Test
    void aServerOfOthersSeesTheHandshakeAsItIsMeant() throws Exception {
        Route route = route(
                "facts",
                WsHandshake.empty().query("q", "ü&").header("X-Trace", "t1"),
                WsSubprotocols.of("v9", "v1"),
                WsCompression.standard());
        try (Connection connection = connect(server.server(), ConnectOptions.builder())) {
            var received = texts(connection, route);
            connection.publisher(route, Text.SET).send(new Text("ü"));
            assertEquals(
                    "{\"kind\":\"text\",\"url\":\"/facts?q=%C3%BC%26\",\"trace\":\"t1\",\"origin\":\"none\","
                            + "\"protocol\":\"v1\",\"extensions\":\"permessage-deflate\"}",
                    next(received));
        }
    }

    @Test
    void credentialsAreShownAndWrongOnesRefused() throws Exception {
        Server asking = Server.of(
                server.server().address(),
                List.of(new SecurityRequirement("it", new SecurityScheme.Http("basic", null), List.of())));
        try (Connection connection =
                connect(asking, ConnectOptions.builder().credentials(UserPassword.of("alice", "secret")))) {
            assertEcho(connection, route("private"));
        }
        try (Connection stranger =
                connect(asking, ConnectOptions.builder().credentials(UserPassword.of("alice", "wrong-secret")))) {
            var failure = assertThrows(AuthenticationFailedException.class, () -> texts(stranger, route("private")));
            assertTrue(!failure.toString().contains("wrong-secret"), failure::toString);
        }
    }

    @Test
    void aServerOfOthersClosesWithACodeAndIsConnectedToAgain() throws Exception {
        var news = new LinkedBlockingQueue<String>();
        ConnectionListener listener = new ConnectionListener() {
            @Override
            public void disconnected(ServerAddress address, Throwable cause) {
                news.add(cause instanceof WsClosedException closed ? closed.code() + closed.reason() : "" + cause);
            }

            @Override
            public void reconnected(ServerAddress address) {
                news.add("again");
            }
        };
        try (Connection connection =
                connect(server.server(), ConnectOptions.builder().connectionListener(listener))) {
            texts(connection, route("close"));
            var publisher = connection.publisher(route("close"), Text.SET);
            for (String each : List.of("one", "two")) {
                publisher.send(new Text(each));
                assertEquals("4003" + each, next(news));
                assertEquals("again", next(news));
            }
        }
    }

    @Test
    void aServerThatIsKilledAndStartedAgainIsConnectedToAgain() throws Exception {
        var losses = new Semaphore(0);
        ConnectOptions.Builder patient = ConnectOptions.builder()
                .sendTimeout(Duration.ofSeconds(60))
                .connectionListener(new ConnectionListener() {
                    @Override
                    public void disconnected(ServerAddress server, @Nullable Throwable cause) {
                        losses.release();
                    }
                });
        try (NodeServer mortal = NodeServer.start();
                Connection connection = connect(mortal.server(), patient);
                Connection hasty =
                        connect(mortal.server(), ConnectOptions.builder().sendTimeout(Duration.ofSeconds(1)))) {
            var received = texts(connection, route("echo"));
            var publisher = connection.publisher(route("echo"), Text.SET);
            var hastyPublisher = hasty.publisher(route("echo"), Text.SET);
            for (int round = 0; round < 2; round++) {
                publisher.send(new Text("before"));
                sendInTheEnd(hastyPublisher, new Text("before"));
                assertEquals("before", next(received));
                mortal.kill();
                // what is written into the air before the loss shows is gone, and after that everything waits
                assertThrows(AsyncApiException.class, () -> {
                    while (true) {
                        hastyPublisher.send(new Text("to nobody"));
                    }
                });
                assertTrue(losses.tryAcquire(20, TimeUnit.SECONDS)); // each connection finds out by itself
                var waiting = List.of("a", "b", "c").stream()
                        .map(each -> publisher.sendAsync(new Text(each)).toCompletableFuture())
                        .toList();
                mortal.launch();
                for (var each : waiting) {
                    each.get(60, TimeUnit.SECONDS);
                }
                assertEquals(List.of("a", "b", "c"), List.of(next(received), next(received), next(received)));
            }
        }
    }

    /** Again and again, for it may take longer than one send waits until the connection is there again. */
    private static void sendInTheEnd(Publisher<Text> publisher, Text message) {
        boolean isSent = false;
        while (!isSent) {
            try {
                publisher.send(message);
                isSent = true;
            } catch (AsyncApiException e) {
                isSent = false;
            }
        }
    }

    private static List<String> client(String url, String... further) throws Exception {
        try (ServerFolder folder = ServerFolder.create("node-client")) {
            var arguments = new ArrayList<String>();
            arguments.add(NodeServer.copy(folder, "client.js").toString());
            arguments.add(url);
            arguments.addAll(List.of(further));
            Path log = folder.file("client.log");
            Process process = NodeServer.node(folder, arguments, "client.log").start();
            assertTrue(process.waitFor(60, TimeUnit.SECONDS), "the client does not end");
            return Files.readAllLines(log);
        }
    }

    private static final List<String> ALL = List.of(
            "open v1",
            "message binary text ü",
            "message binary \u0001\u0002\u0003",
            "message binary in three pieces",
            "message binary large true",
            "pong hello",
            "closed 4001 ");

    @Test
    void aClientOfOthersGetsItsMessagesBackFromAServerOfOurs() throws Exception {
        for (ConnectOptions.Builder each : List.of(
                ConnectOptions.builder(),
                ConnectOptions.builder().option(WsCompression.standard()).option(WsFragments.of(10_000)))) {
            try (var ours = new EchoServer(
                    each.option(WsSubprotocols.of("v1")).credentials(UserPassword.of("alice", "secret")))) {
                assertEquals(ALL, client("ws://127.0.0.1:" + ours.address().getPort() + "/echo"));
                assertEquals(
                        List.of("refused 404"),
                        client("ws://127.0.0.1:" + ours.address().getPort() + "/other"));
            }
        }
        try (var secure = new EchoServer(
                "wss",
                ConnectOptions.builder()
                        .option(keys.ofServer())
                        .option(WsSubprotocols.of("v1"))
                        .credentials(UserPassword.of("alice", "secret")))) {
            String url = "wss://localhost:" + secure.address().getPort() + "/echo";
            assertEquals(ALL, client(url, keys.pem().toString()));
        }
        try (var strict = new EchoServer(ConnectOptions.builder().credentials(UserPassword.of("alice", "other")))) {
            assertEquals(
                    List.of("refused 401"),
                    client("ws://127.0.0.1:" + strict.address().getPort() + "/echo"));
        }
    }
}
