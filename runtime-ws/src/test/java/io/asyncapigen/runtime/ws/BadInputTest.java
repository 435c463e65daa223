package io.asyncapigen.runtime.ws;

import static io.asyncapigen.runtime.ws.EchoServer.RAW;
import static io.asyncapigen.runtime.ws.EchoServer.route;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.runtime.AddressTemplate;
import io.asyncapigen.runtime.AsyncApiException;
import io.asyncapigen.runtime.AuthenticationFailedException;
import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.BindingField;
import io.asyncapigen.runtime.Bindings;
import io.asyncapigen.runtime.ConnectFailedException;
import io.asyncapigen.runtime.ConnectOption;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.ConnectionListener;
import io.asyncapigen.runtime.ContentType;
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
import io.asyncapigen.runtime.jackson.JacksonCodec;
import io.asyncapigen.runtime.json.JsonObject;
import io.asyncapigen.runtime.json.JsonValue;
import io.asyncapigen.runtime.netty.ListenLimits;
import io.asyncapigen.runtime.netty.MessageLimit;
import io.asyncapigen.runtime.netty.Role;
import io.asyncapigen.runtime.security.ApiKey;
import io.asyncapigen.runtime.security.Credentials;
import io.asyncapigen.runtime.security.SecurityRequirement;
import io.asyncapigen.runtime.security.SecurityScheme;
import io.asyncapigen.runtime.security.Token;
import io.asyncapigen.runtime.security.UserPassword;
import io.asyncapigen.runtime.testkit.page.Row;
import io.asyncapigen.runtime.testkit.page.Rows;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The table of bad input in the page of the protocol, row by row. */
@Timeout(120)
class BadInputTest {

    private static Server asking(String host, SecurityScheme scheme) {
        return Server.of(ServerAddress.of("ws", host), List.of(new SecurityRequirement("it", scheme, List.of())));
    }

    private static Route bound(String json) {
        JsonObject binding = (JsonObject)
                new JacksonCodec().decode(Binary.utf8(json), TypeToken.of(JsonValue.class), ContentType.JSON);
        return route("echo").bindings(Bindings.builder().add("ws", binding).build());
    }

    /** What peers do to a server of ours. */
    @Nested
    class AtOurServer {
        private static final String HANDSHAKE = "GET /echo HTTP/1.1\r\nHost: here\r\nUpgrade: websocket\r\n"
                + "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: " + RawSocket.KEY
                + "\r\n\r\n";

        private String answer(String request, ConnectOption... options) throws IOException {
            var builder = ConnectOptions.builder();
            for (ConnectOption each : options) {
                builder.option(each);
            }
            try (var server = new EchoServer(builder);
                    RawSocket socket = RawSocket.to(server.address())) {
                return socket.ask(request);
            }
        }

        private static void assertStatus(int status, String answer) {
            assertTrue(answer.startsWith("HTTP/1.1 " + status + " "), answer);
        }

        @Test
        void aHandshakeWithoutFaultIsAccepted() throws IOException {
            assertStatus(101, answer(HANDSHAKE));
        }

        @Row("a path that nobody serves")
        @Test
        void aPathThatNobodyServes() throws IOException {
            assertStatus(404, answer(HANDSHAKE.replace("/echo", "/elsewhere")));
        }

        @Row("a request that is no handshake, is of HTTP/1.0 or has a body")
        @Test
        void aRequestThatIsNoHandshake() throws IOException {
            assertStatus(426, answer("GET /echo HTTP/1.1\r\nHost: here\r\n\r\n"));
        }

        @Row({"another method than GET", "a request that is no handshake, is of HTTP/1.0 or has a body"})
        @Test
        void anotherMethodOrAnotherHttpOrABody() throws IOException {
            String post = answer(HANDSHAKE.replace("GET", "POST"));
            assertStatus(405, post);
            assertTrue(post.toLowerCase(Locale.ROOT).contains("allow: get"), post);
            assertStatus(426, answer(HANDSHAKE.replace("HTTP/1.1", "HTTP/1.0")));
            assertStatus(426, answer(HANDSHAKE.replace("Host: here", "Host: here\r\nContent-Length: 1") + "a"));
            assertStatus(
                    400,
                    answer(HANDSHAKE.replace("Host: here", "Host: here\r\nTransfer-Encoding: chunked")
                            + "1\r\na\r\n0\r\n\r\n"));
        }

        @Row({
            "no HTTP, no `Host`, a path that is none, and the like, as [over HTTP](http.md#bad-input)",
            "a first line or header fields that are too large"
        })
        @Test
        void noHttpOrTooMuchOfIt() throws IOException {
            assertStatus(400, answer("\0\1\2garbage\r\n\r\n"));
            assertStatus(400, answer(HANDSHAKE.replace("Host: here\r\n", "")));
            assertStatus(400, answer(HANDSHAKE.replace("/echo", "/%zz")));
            assertStatus(414, answer(HANDSHAKE.replace("/echo", "/echo?a=" + "x".repeat(10_000))));
            assertStatus(431, answer(HANDSHAKE.replace("Host: here", "Host: here\r\nX: " + "x".repeat(40_000))));
        }

        @Test
        void whatIsCompressedAndIsNot() throws Exception {
            try (var server = new EchoServer(ConnectOptions.builder()
                            .option(WsCompression.standard())
                            .option(MessageLimit.of(1_000)));
                    RawSocket bad = server.open("Sec-WebSocket-Extensions: permessage-deflate");
                    RawSocket large = server.open("Sec-WebSocket-Extensions: permessage-deflate")) {
                byte[] nothing = RawSocket.frame(0xC1, true, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF);
                assertEquals(1007, bad.write(nothing).read().orElseThrow().closeCode());
                var deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
                deflater.setInput(new byte[100_000]);
                var bomb = new byte[1_000];
                int length = deflater.deflate(bomb, 0, bomb.length, Deflater.SYNC_FLUSH);
                deflater.end();
                assertEquals(
                        1009,
                        large.write(RawSocket.frame(0xC2, true, Arrays.copyOf(bomb, length - 4)))
                                .read()
                                .orElseThrow()
                                .closeCode());
            }
        }

        @Row("another version of WebSocket")
        @Test
        void anotherVersion() throws IOException {
            String answer = answer(HANDSHAKE.replace("Version: 13", "Version: 8"));
            assertStatus(426, answer);
            assertTrue(answer.toLowerCase(Locale.ROOT).contains("sec-websocket-version: 13"), answer);
        }

        @Row("a key that is none, or is missing")
        @Test
        void aKeyThatIsNone() throws IOException {
            assertStatus(400, answer(HANDSHAKE.replace(RawSocket.KEY, "c2hvcnQ=")));
            assertStatus(400, answer(HANDSHAKE.replace("Sec-WebSocket-Key: " + RawSocket.KEY + "\r\n", "")));
        }

        @Row("a page of another origin")
        @Test
        void aPageOfAnotherOrigin() throws IOException {
            WsOrigins shop = WsOrigins.of("https://shop.example");
            assertStatus(
                    403, answer(HANDSHAKE.replace("Host: here", "Host: here\r\nOrigin: https://evil.example"), shop));
            assertStatus(
                    101, answer(HANDSHAKE.replace("Host: here", "Host: here\r\nOrigin: https://SHOP.example"), shop));
            assertStatus(101, answer(HANDSHAKE, shop));
        }

        @Row("none of our subprotocols offered")
        @Test
        void noSubprotocolOfOurs() throws IOException {
            WsSubprotocols ours = WsSubprotocols.of("v2", "v1");
            String offering = "Host: here\r\nSec-WebSocket-Protocol: ";
            assertStatus(400, answer(HANDSHAKE, ours));
            assertStatus(400, answer(HANDSHAKE.replace("Host: here", offering + "v3"), ours));
            String chosen = answer(HANDSHAKE.replace("Host: here", offering + "v1, v2"), ours);
            assertStatus(101, chosen);
            assertTrue(chosen.toLowerCase(Locale.ROOT).contains("sec-websocket-protocol: v2"), chosen);
        }

        @Row("a query parameter or header that is missing, or none of its values")
        @Test
        void aQueryOrAHeaderThatIsNotAsTheBindingSays() throws Exception {
            Route bound = bound("""
                    {"query": {"required": ["user"], "properties": {"kind": {"enum": ["a", "b"]}}},
                     "headers": {"required": ["X-Id"]}}""");
            try (Connection connection = Connection.open(Server.of("ws", "127.0.0.1:0"), ConnectOptions.defaults())) {
                connection.subscriber(bound, RAW).subscribe(delivery -> {});
                for (var each : Map.of(
                                "/echo", "query parameter user is missing",
                                "/echo?user=a", "header X-Id is missing",
                                "/echo?user=a&kind=c", "none of [a, b]")
                        .entrySet()) {
                    try (RawSocket socket =
                            RawSocket.to(connection.localAddress().orElseThrow())) {
                        String answer = socket.shake(each.getKey());
                        assertStatus(400, answer);
                        assertTrue(answer.contains(each.getValue()), answer);
                    }
                }
                try (RawSocket socket = RawSocket.to(connection.localAddress().orElseThrow())) {
                    assertStatus(101, socket.shake("/echo?user=a&kind=b", "x-id: 1"));
                }
            }
        }

        /** Up to the query, which is the last thing that a handler has said. */
        private static void assertSecretsHidden(BlockingQueue<String> seen) throws InterruptedException {
            String said;
            do {
                said = seen.poll(20, TimeUnit.SECONDS);
                assertNotNull(said, "nothing came");
                for (String secret : List.of("YWxpY2U6c2VjcmV0", "t0ken", "k1")) {
                    assertFalse(said.contains(secret), said);
                }
            } while (!said.startsWith("query="));
        }

        private void assertLogin(
                SecurityScheme scheme, Credentials credentials, String path, String header, String wrong)
                throws Exception {
            try (Connection connection = Connection.open(
                    asking("127.0.0.1:0", scheme),
                    ConnectOptions.builder().credentials(credentials).build())) {
                var seen = new LinkedBlockingQueue<String>();
                connection.subscriber(route("echo"), RAW).subscribe(delivery -> {
                    WsSession session = delivery.metadata(WsSession.class).orElseThrow();
                    session.headers()
                            .forEach(each ->
                                    seen.add(each.name() + "=" + each.value().text()));
                    seen.add("query=" + session.query());
                });
                var address = connection.localAddress().orElseThrow();
                for (String each : List.of("X-Nothing: here", wrong)) {
                    try (RawSocket socket = RawSocket.to(address)) {
                        String answer = socket.shake("/echo", each);
                        assertStatus(401, answer);
                        assertTrue(answer.toLowerCase(Locale.ROOT).contains("www-authenticate: "), answer);
                    }
                }
                try (RawSocket socket = RawSocket.to(address)) {
                    assertStatus(101, socket.shake(path, header));
                    socket.send(0x81, (byte) 'a');
                    assertSecretsHidden(seen);
                }
            }
        }

        @Row("credentials missing or wrong")
        @Test
        void credentialsThatAreMissingOrWrong() throws Exception {
            assertLogin(
                    new SecurityScheme.Http("basic", null),
                    UserPassword.of("alice", "secret"),
                    "/echo",
                    "Authorization: basic YWxpY2U6c2VjcmV0",
                    "Authorization: Basic YWxpY2U6d3Jvbmc=");
            assertLogin(
                    new SecurityScheme.Http("bearer", null),
                    Token.of("t0ken"),
                    "/echo",
                    "Authorization: Bearer t0ken",
                    "Authorization: Basic t0ken");
            assertLogin(
                    new SecurityScheme.HttpApiKey("X-Key", SecurityScheme.HttpApiKey.In.HEADER),
                    ApiKey.of("k1"),
                    "/echo",
                    "x-key: k1",
                    "X-Key: k2");
            assertLogin(
                    new SecurityScheme.HttpApiKey("key", SecurityScheme.HttpApiKey.In.QUERY),
                    ApiKey.of("k1"),
                    "/echo?key=k1",
                    "X-A: b",
                    "key: k1");
            assertLogin(
                    new SecurityScheme.HttpApiKey("key", SecurityScheme.HttpApiKey.In.COOKIE),
                    ApiKey.of("k1"),
                    "/echo",
                    "Cookie: a=b; key=k1",
                    "Cookie: a=b; key=k2");
        }

        @Row("a handshake that takes too long")
        @Test
        void aHandshakeThatTakesTooLong() throws Exception {
            ListenLimits limits = ListenLimits.standard().withHandshake(Duration.ofMillis(300));
            String answer = answer(HANDSHAKE.substring(0, HANDSHAKE.length() - 4), limits);
            assertStatus(408, answer);
        }

        @Row("one connection more than is allowed")
        @Test
        void oneConnectionMoreThanIsAllowed() throws Exception {
            ListenLimits limits = ListenLimits.standard().withConnections(1);
            try (var server = new EchoServer(ConnectOptions.builder().option(limits));
                    RawSocket first = server.open();
                    RawSocket second = RawSocket.to(server.address())) {
                assertEquals("", second.readHead());
                assertEquals(
                        0x82, first.send(0x81, (byte) 'a').read().orElseThrow().head());
            }
        }

        private void assertClosed(int code, byte[] frame) throws Exception {
            try (var server = new EchoServer(ConnectOptions.builder().option(MessageLimit.of(100)));
                    RawSocket socket = server.open()) {
                assertEquals(code, socket.write(frame).read().orElseThrow().closeCode());
            }
        }

        @Test
        void textThatIsNoUtf8() throws Exception {
            assertClosed(1007, RawSocket.frame(0x81, true, (byte) 0xC3, (byte) 0x28));
        }

        @Test
        void framesThatBreakTheRules() throws Exception {
            assertClosed(1002, RawSocket.frame(0x81, false, (byte) 'a'));
        }

        @Test
        void aMessageThatIsTooLarge() throws Exception {
            assertClosed(1009, RawSocket.frame(0x82, true, new byte[101]));
        }

        @Row("a client's certificate that is missing or not trusted")
        @Test
        void aCertificateThatIsNotTrusted() throws Exception {
            try (var keys = new Keys();
                    Connection server = Connection.open(
                            Server.of(
                                    ServerAddress.of("wss", "127.0.0.1:0"),
                                    List.of(new SecurityRequirement("it", new SecurityScheme.X509(), List.of()))),
                            ConnectOptions.builder()
                                    .tls(keys.trust())
                                    .option(keys.ofServer().verifyingCallers())
                                    .build())) {
                var received = new LinkedBlockingQueue<String>();
                server.subscriber(route("echo"), RAW)
                        .subscribe(delivery ->
                                received.add(delivery.message().payload().toUtf8()));
                Server there = Server.of(
                        "wss",
                        "127.0.0.1:" + server.localAddress().orElseThrow().getPort());
                ConnectOptions nobody =
                        ConnectOptions.builder().tls(keys.trust()).build();

                for (ConnectOptions each : List.of(nobody, showing(nobody, keys, "stranger"))) {
                    try (Connection connection = Connection.open(there, each)) {
                        assertThrows(
                                AsyncApiException.class,
                                () -> connection.publisher(route("echo"), RAW).send(RawMessage.of(Binary.utf8("bad"))));
                    }
                }
                try (Connection connection = Connection.open(there, showing(nobody, keys, "client"))) {
                    connection.publisher(route("echo"), RAW).send(RawMessage.of(Binary.utf8("good")));
                }
                assertEquals("good", received.poll(20, TimeUnit.SECONDS));
                assertTrue(received.isEmpty());
            }
        }

        private static ConnectOptions showing(ConnectOptions options, Keys keys, String name) {
            return options.toBuilder().credentials(keys.of(name)).build();
        }
    }

    /** What servers do to a client of ours. */
    @Nested
    class AtOurClient {
        private <T extends Throwable> T refused(Class<T> type, Server server, ConnectOptions.Builder options) {
            ConnectOptions hasty = options.option(Role.CONNECT)
                    .connectTimeout(Duration.ofSeconds(3))
                    .build();
            try (Connection connection = Connection.open(server, hasty)) {
                T failure = assertThrows(
                        type, () -> connection.publisher(route("echo"), RAW).send(RawMessage.of(Binary.empty())));
                assertThrows(
                        type, () -> connection.subscriber(route("echo"), RAW).subscribe(delivery -> {}));
                assertTrue(failure.toString().contains("127.0.0.1"), failure::toString);
                return failure;
            }
        }

        private <T extends Throwable> T answered(Class<T> type, String answer) throws IOException {
            try (RawServer server = RawServer.answering(answer)) {
                return refused(type, server.server(), ConnectOptions.builder());
            }
        }

        @Row("nobody at the host, or nothing that answers")
        @Test
        void nobodyThere() throws Exception {
            int port;
            try (var socket = new ServerSocket(0)) {
                port = socket.getLocalPort();
            }
            refused(ConnectFailedException.class, Server.of("ws", "127.0.0.1:" + port), ConnectOptions.builder());
        }

        @Row("nobody at the host, or nothing that answers")
        @Test
        void aServerThatSaysNothing() throws Exception {
            try (var silent = new RawServer((socket, head) -> {})) {
                refused(AsyncApiException.class, silent.server(), ConnectOptions.builder());
            }
        }

        @Row(
                "something that is no WebSocket server, an answer to another handshake, a subprotocol or extension that was not offered")
        @Test
        void aServerThatIsNone() throws Exception {
            answered(ConnectFailedException.class, "220 mail.example ESMTP\r\n");
        }

        @Row("401 or 403")
        @Test
        void credentialsThatAreNotAccepted() throws Exception {
            for (int status : List.of(401, 403)) {
                var failure = answered(
                        AuthenticationFailedException.class,
                        "HTTP/1.1 " + status + " No\r\nContent-Length: 4\r\n\r\nnope");
                var refused = assertInstanceOf(WsRefusedException.class, failure.getCause());
                assertEquals(status, refused.status());
                assertEquals("nope", refused.body());
            }
        }

        @Row("another status, such as 404; a redirection, which is not followed")
        @Test
        void aPathThatIsNotServed() throws Exception {
            var failure = answered(WsRefusedException.class, "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");
            assertEquals(404, failure.status());
        }

        @Row("another status, such as 404; a redirection, which is not followed")
        @Test
        void aServerThatPointsElsewhere() throws Exception {
            var failure = answered(
                    WsRefusedException.class,
                    "HTTP/1.1 302 Found\r\nLocation: ws://evil.example/\r\nContent-Length: 0\r\n\r\n");
            assertEquals(302, failure.status());
        }

        @Row(
                "something that is no WebSocket server, an answer to another handshake, a subprotocol or extension that was not offered")
        @Test
        void anAnswerToAnotherHandshake() throws Exception {
            answered(ConnectFailedException.class, RawSocket.acceptance("Sec-WebSocket-Key: other\r\n"));
        }

        @Row(
                "something that is no WebSocket server, an answer to another handshake, a subprotocol or extension that was not offered")
        @Test
        void aSubprotocolOrAnExtensionThatWasNotOffered() throws Exception {
            for (String each : List.of("Sec-WebSocket-Protocol: v9", "Sec-WebSocket-Extensions: permessage-deflate")) {
                try (var server = new RawServer((socket, head) -> socket.write(RawSocket.acceptance(head)
                        .replace("\r\n\r\n", "\r\n" + each + "\r\n\r\n")
                        .getBytes(UTF_8)))) {
                    refused(ConnectFailedException.class, server.server(), ConnectOptions.builder());
                }
            }
            try (RawServer server = RawServer.sending()) {
                refused(
                        ConnectFailedException.class,
                        server.server(),
                        ConnectOptions.builder().option(WsSubprotocols.of("v1")));
            }
        }

        @Row("a certificate that is not trusted")
        @Test
        void aCertificateThatIsNotTrusted() throws Exception {
            try (var keys = new Keys();
                    Connection server = Connection.open(
                            Server.of("wss", "127.0.0.1:0"),
                            ConnectOptions.builder().option(keys.ofServer()).build())) {
                server.subscriber(route("echo"), RAW).subscribe(delivery -> {});
                Server there = Server.of(
                        "wss",
                        "127.0.0.1:" + server.localAddress().orElseThrow().getPort());
                var failure = refused(ConnectFailedException.class, there, ConnectOptions.builder());
                assertTrue(String.valueOf(failure.getMessage()).contains("trusted"), failure::toString);
            }
        }

        @Row("frames of a server that break the rules")
        @Test
        void framesThatBreakTheRules() throws Exception {
            byte[] masked = RawSocket.frame(0x81, true, (byte) 'a');
            var told = new CompletableFuture<Throwable>();
            try (RawServer server = RawServer.sending(masked);
                    Connection connection = Connection.open(
                            server.server(),
                            ConnectOptions.builder()
                                    .option(Role.CONNECT)
                                    .connectionListener(new ConnectionListener() {
                                        @Override
                                        public void disconnected(ServerAddress address, Throwable cause) {
                                            told.complete(cause);
                                        }
                                    })
                                    .build())) {
                connection.subscriber(route("echo"), RAW).subscribe(delivery -> {});
                var closed = assertInstanceOf(WsClosedException.class, told.get(20, TimeUnit.SECONDS));
                assertEquals(1002, closed.code());
            }
        }
    }

    /** What a user wants that cannot be. */
    @Nested
    class OfOurOwn {
        private record Typed(Binary payload, Map<String, String> headers) implements Message {
            static final MessageSet<Typed> SET = MessageSet.of(MessageType.builder("typed", Typed.class)
                    .payload(TypeToken.of(Binary.class), Typed::payload)
                    .headers(new TypeToken<Map<String, String>>() {}, Typed::headers)
                    .build(Typed::new));
        }

        private record Text(Binary payload) implements Message {
            static final MessageSet<Text> SET = MessageSet.of(MessageType.builder("text", Text.class)
                    .contentType("text/plain")
                    .payload(TypeToken.of(Binary.class), Text::payload)
                    .build(Text::new));
        }

        private final RawMessage message = RawMessage.of(Binary.utf8("a"));

        private <T extends AsyncApiException> T fails(
                Class<T> type, Consumer<Connection> action, ConnectOption... options) {
            var builder = ConnectOptions.builder().option(Role.CONNECT);
            for (ConnectOption each : options) {
                builder.option(each);
            }
            try (var server = new EchoServer(ConnectOptions.builder());
                    Connection connection = Connection.open(server.server(), builder.build())) {
                return assertThrows(type, () -> action.accept(connection));
            }
        }

        @Row("a server that asks for what no credentials were given for, on either side")
        @Test
        void noCredentialsToCompareWith() {
            try (Connection connection = Connection.open(
                    asking("127.0.0.1:0", new SecurityScheme.Http("bearer", null)), ConnectOptions.defaults())) {
                assertThrows(
                        AuthenticationFailedException.class,
                        () -> connection.subscriber(route("echo"), RAW).subscribe(delivery -> {}));
                assertThrows(AuthenticationFailedException.class, () -> connection.publisher(route("echo"), RAW));
            }
        }

        @Row(
                "a server of ours that asks for certificates alone, which nobody verifies (in the clear, or without `ServerCertificate.verifyingCallers`)")
        @Test
        void certificatesThatNobodyVerifies() {
            try (Connection connection =
                    Connection.open(asking("127.0.0.1:0", new SecurityScheme.X509()), ConnectOptions.defaults())) {
                var failure = assertThrows(
                        AuthenticationFailedException.class,
                        () -> connection.subscriber(route("echo"), RAW).subscribe(delivery -> {}));
                assertTrue(String.valueOf(failure.getMessage()).contains("verifyingCallers"), failure::toString);
            }
        }

        @Row("to listen for `wss` without a certificate")
        @Test
        void noCertificateToShow() {
            try (Connection connection = Connection.open(Server.of("wss", "127.0.0.1:0"), ConnectOptions.defaults())) {
                var failure = assertThrows(
                        ConnectFailedException.class,
                        () -> connection.subscriber(route("echo"), RAW).subscribe(delivery -> {}));
                assertTrue(String.valueOf(failure.getMessage()).contains("ServerCertificate"), failure::toString);
            }
        }

        @Row("a typed value of a field that is none of the channel, or of another protocol")
        @Test
        void aTypedValueOfAnotherField() {
            var key = BindingField.of("kafka", "key", TypeToken.of(String.class));
            fails(
                    UnsupportedByTransportException.class,
                    each -> each.publisher(route("echo").option(key.with("k")), RAW));
            ConnectOptions ofConnection =
                    ConnectOptions.builder().option(key.with("k")).build();
            assertThrows(
                    ConnectFailedException.class,
                    () -> Connection.open(Server.of("ws", "127.0.0.1:80"), ofConnection)
                            .close());
        }

        @Row("a value that would climb (`..`)")
        @Test
        void aParameterThatClimbs() {
            Route route = Route.of("channel", AddressTemplate.parse("rooms/{room}"));
            fails(
                    SendFailedException.class,
                    each -> each.publisher(route.with(Map.of("room", "..")), RAW)
                            .send(message));
            fails(
                    UnsupportedByTransportException.class,
                    each -> each.subscriber(route.with(Map.of("room", "..")), RAW)
                            .subscribe(delivery -> {}));
        }

        @Row("a parameter without a value")
        @Test
        void aParameterWithoutAValue() {
            Route route = Route.of("channel", AddressTemplate.parse("rooms/{room}"));
            fails(
                    UnsupportedByTransportException.class,
                    each -> each.subscriber(route, RAW).subscribe(delivery -> {}));
        }

        @Row("an address with a query, or none")
        @Test
        void anAddressWithAQueryOrNone() {
            for (Route each : List.of(route("echo?user=a"), Route.of("channel", AddressTemplate.unknown()))) {
                fails(UnsupportedByTransportException.class, connection -> connection.publisher(each, RAW));
            }
        }

        @Row("a `method` other than GET")
        @Test
        void aHandshakeThatIsNoGet() {
            fails(UnsupportedByTransportException.class, each -> each.publisher(bound("{\"method\": \"POST\"}"), RAW));
        }

        @Row("a `required` value of the handshake that nobody gave, or one that is not as the binding says")
        @Test
        void aHandshakeThatLacksWhatTheBindingWants() {
            Route bound = bound("{\"query\": {\"required\": [\"user\"]}}");
            for (Consumer<Connection> each : List.<Consumer<Connection>>of(
                    connection -> connection.publisher(bound, RAW),
                    connection -> connection.subscriber(bound, RAW).subscribe(delivery -> {}))) {
                var failure = fails(UnsupportedByTransportException.class, each);
                assertTrue(String.valueOf(failure.getMessage()).contains("WsHandshake"), failure::toString);
            }
        }

        @Row("a header of the handshake with a line break")
        @Test
        void aHeaderThatBreaksTheLine() {
            assertThrows(
                    IllegalArgumentException.class, () -> WsHandshake.empty().header("X-A", "a\r\nX-B: b"));
        }

        @Row("a message with headers")
        @Test
        void aMessageWithHeaders() {
            fails(UnsupportedByTransportException.class, each -> each.publisher(route("echo"), Typed.SET));
            fails(
                    SendFailedException.class,
                    each -> each.publisher(route("echo"), RAW).send(message, SendOption.header("a", "b")));
        }

        @Row("text that is no UTF-8")
        @Test
        void textThatIsNoUtf8() {
            fails(
                    SendFailedException.class,
                    each -> each.publisher(route("echo"), Text.SET)
                            .send(new Text(Binary.of(new byte[] {(byte) 0xC3, 0x28}))));
        }

        @Row("a message over the limit")
        @Test
        void aMessageThatIsTooLarge() {
            fails(
                    SendFailedException.class,
                    each -> each.publisher(route("echo"), RAW).send(RawMessage.of(Binary.of(new byte[11]))),
                    MessageLimit.of(10));
        }

        @Row("a host that is none, or one with credentials in it")
        @Test
        void aHostThatIsNone() {
            for (String host : List.of("user:secret@here:80", "a,b", "here:99999", "::1")) {
                var failure = assertThrows(
                        ConnectFailedException.class,
                        () -> Connection.open(Server.of("ws", host), ConnectOptions.defaults())
                                .close());
                assertTrue(!failure.toString().contains("secret"), failure::toString);
            }
        }

        @Row("a close code that may not be sent")
        @Test
        void aCloseCodeThatMayNotBeSent() throws Exception {
            var session = new CompletableFuture<WsSession>();
            WsSessionListener listener = new WsSessionListener() {
                @Override
                public void opened(WsSession opened) {
                    session.complete(opened);
                }
            };
            try (var server = new EchoServer(ConnectOptions.builder().option(listener));
                    RawSocket socket = server.open()) {
                WsSession opened = session.get(20, TimeUnit.SECONDS);
                for (int code : List.of(0, 999, 1005, 1006, 1015, 2999, 5000, -1)) {
                    assertThrows(IllegalArgumentException.class, () -> opened.close(code, ""));
                }
                assertThrows(IllegalArgumentException.class, () -> opened.close(1000, "x".repeat(124)));
                opened.close(1000, "x".repeat(123));
                assertEquals(1000, socket.read().orElseThrow().closeCode());
            }
        }
    }

    @Test
    void thePageSaysSo() throws Exception {
        Path page = Path.of("../docs/protocols/ws.md");
        Class<?>[] tests = {AtOurServer.class, FramesTest.class, HostilePeersTest.class, TypedHandshakeTest.class};
        List<String> violations =
                FramesTest.violations().map(each -> (String) each.get()[0]).toList();
        Rows.check(page, "Bad input, and what is seen", 31, violations, tests);
        Rows.check(page, "From our side", 21, AtOurClient.class, OfOurOwn.class);
    }
}
