package io.asyncapigen.runtime.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.runtime.AddressTemplate;
import io.asyncapigen.runtime.AsyncApiException;
import io.asyncapigen.runtime.AuthenticationFailedException;
import io.asyncapigen.runtime.ConnectFailedException;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.Delivery;
import io.asyncapigen.runtime.EncodeException;
import io.asyncapigen.runtime.Fault;
import io.asyncapigen.runtime.Publisher;
import io.asyncapigen.runtime.Receipt;
import io.asyncapigen.runtime.ReplyOptions;
import io.asyncapigen.runtime.ReplyRoute;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.SendFailedException;
import io.asyncapigen.runtime.SendOption;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.UnsupportedByTransportException;
import io.asyncapigen.runtime.http.Notes.Note;
import io.asyncapigen.runtime.http.Notes.Paging;
import io.asyncapigen.runtime.http.Notes.Refusal;
import io.asyncapigen.runtime.http.Notes.Search;
import io.asyncapigen.runtime.http.Notes.Trace;
import io.asyncapigen.runtime.netty.MessageLimit;
import io.asyncapigen.runtime.netty.Role;
import io.asyncapigen.runtime.security.ApiKey;
import io.asyncapigen.runtime.security.ClientCertificate;
import io.asyncapigen.runtime.security.SecurityScheme;
import io.asyncapigen.runtime.security.SecurityScheme.Http;
import io.asyncapigen.runtime.security.SecurityScheme.HttpApiKey;
import io.asyncapigen.runtime.security.Tls;
import io.asyncapigen.runtime.security.Token;
import io.asyncapigen.runtime.security.UserPassword;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URLEncoder;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** We ask the JDK's server. */
@Timeout(240) // making certificates takes long on a busy machine
class HttpClientTest {
    private static final Route NOTES = Notes.route("/notes");

    private static Receipt send(Server server, ConnectOptions options, Route route, SendOption... wishes) {
        try (Connection connection = Connection.open(server, options)) {
            return connection.publisher(route, Note.SET).send(new Note("hi"), wishes);
        }
    }

    private static Receipt send(JdkServer server, Route route, SendOption... wishes) {
        return send(server.server(), ConnectOptions.defaults(), route, wishes);
    }

    @Test
    void aMessageIsARequest() throws Exception {
        try (JdkServer server = JdkServer.answering(201, "thanks")) {
            Receipt receipt = send(server, NOTES, SendOption.header("X-Trace", "t1"));

            JdkServer.Request request = server.requests.take();
            assertEquals("POST /notes", request.line());
            assertEquals("hi", request.body());
            assertEquals("t1", request.headers().getFirst("X-Trace"));
            assertEquals("text/plain", request.headers().getFirst("Content-Type"));
            assertEquals(201, receipt.metadata(HttpReceipt.class).orElseThrow().status());
        }
    }

    @Test
    void theMethodAndWhatIsBesideThePayloadComeFromTheBindings() throws Exception {
        try (JdkServer server = JdkServer.answering(204, "");
                Connection connection = Connection.open(server.server("/api/"), ConnectOptions.defaults())) {
            connection
                    .publisher(Notes.route("DELETE", "notes/{id}").with(Map.of("id", "7")), Note.SET)
                    .send(new Note(""));
            assertEquals("DELETE /api/notes/7", server.requests.take().line());

            connection
                    .publisher(Notes.route("/search"), Search.SET)
                    .send(
                            new Search(),
                            Search.QUERY.with(new Paging(2, List.of("a b&", "ü"))),
                            Search.HEADERS.with(new Trace("t1", true)));
            JdkServer.Request request = server.requests.take();
            assertEquals("GET /api/search?page=2&sort=a%20b%26&sort=%C3%BC", request.line());
            assertEquals("t1", request.headers().getFirst("traceId"));
            assertEquals("true", request.headers().getFirst("debug"));
        }
    }

    @Test
    void whatIsNotAsTheBindingSaysIsToldWithItsPlace() throws Exception {
        try (JdkServer server = JdkServer.answering(204, "");
                Connection connection = Connection.open(server.server(), ConnectOptions.defaults())) {
            Publisher<Search> publisher = connection.publisher(Notes.route("/search"), Search.SET);
            var failure = assertThrows(
                    EncodeException.class,
                    () -> publisher.send(new Search(), Search.QUERY.with(new Paging(0, List.of("a", "longer")))));
            assertEquals(
                    List.of(
                            "http query #/page: expected at least 1",
                            "http query #/sort/1: expected at most 4 characters, not 6"),
                    failure.faults().stream().map(Fault::toString).toList());
            assertEquals(Optional.of(Search.QUERY), failure.faults().get(0).field());
            assertTrue(server.requests.isEmpty());
        }
    }

    @Test
    void aParameterStaysInItsSegment() throws Exception {
        Route route = Notes.route("/users/{id}/notes");
        try (JdkServer server = JdkServer.answering(204, "")) {
            for (String id : List.of("../admin", "a/b?c#d%2e", "жук", "..a")) {
                send(server, route.with(Map.of("id", id)));
                String encoded = URLEncoder.encode(id, UTF_8).replace("+", "%20");
                assertEquals(
                        "POST /users/" + encoded + "/notes",
                        server.requests.take().line());
            }
            for (String id : List.of(".", "..")) {
                assertThrows(SendFailedException.class, () -> send(server, route.with(Map.of("id", id))));
            }
            assertTrue(server.requests.isEmpty());
        }
    }

    @Test
    void anAnswerThatSaysNoIsAnException() throws Exception {
        try (JdkServer server = JdkServer.answering(404, "no such thing " + "x".repeat(100_000))) {
            HttpStatusException failure = assertThrows(HttpStatusException.class, () -> send(server, NOTES));

            assertEquals(404, failure.status());
            assertEquals(64 << 10, failure.body().size());
            assertTrue(failure.headers().names().stream().anyMatch("Date"::equalsIgnoreCase));
            assertTrue(String.valueOf(failure.getMessage()).contains("no such thing"), failure::toString);
            assertTrue(String.valueOf(failure.getMessage()).contains("/notes"), failure::toString);
        }
    }

    @Test
    void anAnswerThatSaysNoCountsMoreThanABodyThatNobodyCanRead() throws Exception {
        for (String packing : List.of("br", "gzip")) {
            try (JdkServer server = new JdkServer(0, (request, exchange) -> {
                exchange.getResponseHeaders().set("Content-Encoding", packing);
                JdkServer.answer(exchange, 502, "bad gateway".getBytes(UTF_8));
            })) {
                HttpStatusException failure = assertThrows(HttpStatusException.class, () -> send(server, NOTES));
                assertEquals(502, failure.status());
                assertEquals(packing, failure.headers().text("content-encoding").orElseThrow());
                assertEquals("bad gateway", failure.body().toUtf8());
            }
        }
    }

    @Test
    void aHostThatTheClientOfTheJdkDoesNotAskIsRefusedWhenItIsOpened() {
        for (String host : List.of("order_service:8080", "m\u00fcnchen.example", "127.1", "<host>")) {
            try (Connection connection = Connection.open(Server.of("http", host), ConnectOptions.defaults())) {
                UnsupportedByTransportException failure = assertThrows(
                        UnsupportedByTransportException.class, () -> connection.publisher(NOTES, Note.SET));
                assertTrue(String.valueOf(failure.getMessage()).contains(host), failure::toString);
            }
        }
    }

    @Test
    void aRedirectIsNotFollowed() throws Exception {
        try (JdkServer server = new JdkServer(0, (request, exchange) -> {
            exchange.getResponseHeaders().set("Location", "/elsewhere");
            JdkServer.answer(exchange, 307, new byte[0]);
        })) {
            HttpStatusException failure = assertThrows(HttpStatusException.class, () -> send(server, NOTES));
            assertEquals(307, failure.status());
            assertEquals(1, server.requests.size());
        }
    }

    @Test
    void aBusyServerIsAskedAgainWhenItSaysSo() throws Exception {
        var calls = new AtomicInteger();
        JdkServer.Handler busy = (request, exchange) -> {
            boolean again = calls.incrementAndGet() < 3;
            exchange.getResponseHeaders().set("Retry-After", "0");
            JdkServer.answer(exchange, again ? 503 : 204, new byte[0]);
        };
        try (JdkServer server = new JdkServer(0, busy)) {
            send(server, NOTES);
            assertEquals(3, calls.get());
            calls.set(0);
            HttpStatusException failure =
                    assertThrows(HttpStatusException.class, () -> send(server, NOTES.option(HttpRetry.NEVER)));
            assertEquals(503, failure.status());
            assertEquals(1, calls.get());
        }
    }

    @Test
    void anAttemptThatIsNoNumberIsNone() throws Exception {
        var calls = new AtomicInteger();
        for (String foreign : List.of("x", "0", "99999999999")) {
            JdkServer.Handler busy = (request, exchange) -> {
                exchange.getResponseHeaders().set("Retry-After", "0");
                exchange.getResponseHeaders().set("Asyncapi-Attempt", foreign);
                JdkServer.answer(exchange, calls.incrementAndGet() % 2 == 1 ? 503 : 204, new byte[0]);
            };
            try (JdkServer server = new JdkServer(0, busy)) {
                send(server, NOTES);
                server.requests.take();
                assertFalse(server.requests.take().headers().containsKey("Asyncapi-Attempt"), foreign);
            }
        }
    }

    @Test
    void noMoreAreAskedAtOnceThanThePoolHasRoomFor() throws Exception {
        var underWay = new AtomicInteger();
        var most = new AtomicInteger();
        var two = new CyclicBarrier(2);
        JdkServer.Handler counting = (request, exchange) -> {
            most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
            try {
                two.await(20, TimeUnit.SECONDS);
            } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
                throw new IOException("one comes alone", e);
            }
            underWay.decrementAndGet();
            JdkServer.answer(exchange, 204, new byte[0]);
        };
        ConnectOptions options = ConnectOptions.builder().option(HttpPool.of(2)).build();
        try (JdkServer server = new JdkServer(0, counting);
                Connection connection = Connection.open(server.server(), options)) {
            var publisher = connection.publisher(NOTES, Note.SET);
            List<CompletionStage<Receipt>> sends = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                sends.add(publisher.sendAsync(new Note("one of ten")));
            }
            for (CompletionStage<Receipt> each : sends) {
                each.toCompletableFuture().get(20, TimeUnit.SECONDS);
            }
            assertEquals(2, most.get());
        }
    }

    @Test
    void connectionsAreKept() throws Exception {
        try (JdkServer server = JdkServer.answering(204, "");
                Connection connection = Connection.open(server.server(), ConnectOptions.defaults())) {
            for (int i = 0; i < 20; i++) {
                connection.publisher(NOTES, Note.SET).send(new Note("" + i));
            }
            assertEquals(1, server.callers.size());
        }
    }

    private interface Packing {
        OutputStream around(OutputStream out) throws IOException;
    }

    private static byte[] packed(Packing packing, byte[] plain) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (OutputStream out = packing.around(bytes)) {
            out.write(plain);
        }
        return bytes.toByteArray();
    }

    private static String ask(JdkServer server, ConnectOptions options) {
        try (Connection connection = Connection.open(server.server(), options)) {
            return connection
                    .requester(NOTES, Note.SET, ReplyRoute.of(NOTES), Note.SET)
                    .request(new Note("ask"))
                    .payload();
        }
    }

    @Test
    void compressedAnswersAreReadUpToALimit() throws Exception {
        ConnectOptions limited =
                ConnectOptions.builder().option(MessageLimit.of(10_000)).build();
        Map<String, Packing> packings = Map.of("gzip", GZIPOutputStream::new, "deflate", DeflaterOutputStream::new);
        for (var each : packings.entrySet()) {
            for (int size : List.of(10_000, 10_001)) {
                byte[] body = packed(each.getValue(), "x".repeat(size).getBytes(UTF_8));
                try (JdkServer server = new JdkServer(0, (request, exchange) -> {
                    exchange.getResponseHeaders().set("Content-Type", "text/plain");
                    exchange.getResponseHeaders().set("Content-Encoding", each.getKey());
                    JdkServer.answer(exchange, 200, body);
                })) {
                    if (size == 10_000) {
                        assertEquals(size, ask(server, limited).length());
                        assertEquals(
                                "gzip, deflate",
                                server.requests.take().headers().getFirst("Accept-Encoding"));
                    } else {
                        SendFailedException failure =
                                assertThrows(SendFailedException.class, () -> ask(server, limited));
                        assertTrue(String.valueOf(failure.getMessage()).contains("MessageLimit"), failure::toString);
                    }
                }
            }
        }
    }

    @Test
    void anAnswerThatIsTooLargeOrNoneIsAnError() throws Exception {
        ConnectOptions limited =
                ConnectOptions.builder().option(MessageLimit.of(100)).build();
        try (JdkServer server = JdkServer.answering(200, "x".repeat(101))) {
            assertThrows(SendFailedException.class, () -> ask(server, limited));
        }
        try (JdkServer server = new JdkServer(
                0, (request, exchange) -> exchange.getHttpContext().getServer())) {
            assertThrows(SendFailedException.class, () -> ask(server, limited));
        }
    }

    @Test
    void aReplyMayHaveAStatusOfItsOwn() throws Exception {
        try (JdkServer server = new JdkServer(0, (request, exchange) -> {
                    exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
                    JdkServer.answer(exchange, 409, "taken".getBytes(UTF_8));
                });
                Connection connection = Connection.open(server.server(), ConnectOptions.defaults())) {
            assertEquals(new Refusal("taken"), refusal(connection));
            assertThrows(HttpStatusException.class, () -> ask(server, ConnectOptions.defaults()));
        }
    }

    @Test
    void aReplyWithAStatusOfItsOwnIsAsLongAsAnyOther() throws Exception {
        String body = "x".repeat(100_000);
        ConnectOptions limited =
                ConnectOptions.builder().option(MessageLimit.of(99_999)).build();
        for (boolean zipped : List.of(false, true)) {
            try (JdkServer server = new JdkServer(0, (request, exchange) -> {
                        exchange.getResponseHeaders().set("Content-Type", "text/plain");
                        if (zipped) {
                            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
                        }
                        JdkServer.answer(exchange, 409, zipped ? gzipped(body) : body.getBytes(UTF_8));
                    });
                    Connection connection = Connection.open(server.server(), ConnectOptions.defaults());
                    Connection tight = Connection.open(server.server(), limited)) {
                assertEquals(new Refusal(body), refusal(connection));
                assertThrows(SendFailedException.class, () -> refusal(tight));
            }
        }
    }

    private static byte[] gzipped(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }

    private static Refusal refusal(Connection connection) {
        return connection
                .requester(NOTES, Note.SET, ReplyRoute.of(NOTES), Refusal.SET)
                .request(new Note("ask"));
    }

    @Test
    void aReplyBringsTypedHeaderFields() throws Exception {
        ConnectOptions options = ConnectOptions.defaults();
        Route searching = Notes.route("GET", "/search");
        Route noting = Notes.route("/note");
        try (Connection server = Connection.open(Server.of("http", "127.0.0.1:0"), options)) {
            server.responder(searching, Search.SET, ReplyRoute.of(searching), Search.SET)
                    .respond(request -> {
                        ReplyOptions.of(request)
                                .add(Search.HEADERS.with(new Trace("t1", true)))
                                .add(SendOption.header("X-More", 1));
                        return request.message();
                    });
            server.responder(noting, Note.SET, ReplyRoute.of(noting), Note.SET).respond(request -> {
                ReplyOptions.of(request).add(Search.QUERY.with(new Paging(1, List.of())));
                return request.message();
            });
            Server there = Server.of(
                    "http", "127.0.0.1:" + server.localAddress().orElseThrow().getPort());
            try (Connection client = Connection.open(there, options)) {
                Delivery<Search> reply = client.requester(searching, Search.SET, ReplyRoute.of(searching), Search.SET)
                        .exchange(new Search(), Search.HEADERS.with(new Trace("t0", false)));
                assertEquals(Optional.of(new Trace("t1", true)), Search.HEADERS.of(reply));
                assertEquals("1", reply.headers().text("x-more").orElseThrow());
                assertEquals(
                        204, reply.metadata(HttpReceipt.class).orElseThrow().status());
                HttpStatusException refused = assertThrows(
                        HttpStatusException.class,
                        () -> client.requester(noting, Note.SET, ReplyRoute.of(noting), Note.SET)
                                .request(new Note("a")));
                assertEquals(500, refused.status());
            }
        }
    }

    @Test
    void anAnswerThatDoesNotComeIsGivenUp() throws Exception {
        ConnectOptions hasty =
                ConnectOptions.builder().sendTimeout(Duration.ofMillis(300)).build();
        try (JdkServer server = new JdkServer(0, (request, exchange) -> {
            try {
                TimeUnit.SECONDS.sleep(30); // until it is interrupted
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        })) {
            assertThrows(AsyncApiException.class, () -> send(server.server(), hasty, NOTES));
        }
        AsyncApiException failure = assertThrows(
                AsyncApiException.class,
                () -> send(Server.of("http", Servers.freeHost()), ConnectOptions.defaults(), NOTES));
        assertTrue(String.valueOf(failure.getMessage()).contains("cannot connect"), failure::toString);
    }

    private static com.sun.net.httpserver.Headers shown(SecurityScheme scheme, ConnectOptions options)
            throws Exception {
        try (JdkServer server = JdkServer.answering(204, "")) {
            send(Servers.secured("http", "127.0.0.1:" + server.port(), scheme), options, NOTES);
            JdkServer.Request request = server.requests.take();
            var shown = new com.sun.net.httpserver.Headers();
            shown.putAll(request.headers());
            shown.set("line", request.line());
            return shown;
        }
    }

    @Test
    void credentialsAreShownAsTheDocumentSays() throws Exception {
        ConnectOptions key =
                ConnectOptions.builder().credentials(ApiKey.of("k=1;")).build();
        ConnectOptions token = ConnectOptions.builder()
                .credentials(new Token(new AtomicInteger()::toString))
                .build();
        ConnectOptions password = ConnectOptions.builder()
                .credentials(UserPassword.of("Aladdin", "open sesame"))
                .build();

        assertEquals(
                "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==",
                shown(new Http("basic", null), password).getFirst("Authorization"));
        assertEquals("Bearer 0", shown(new Http("bearer", "JWT"), token).getFirst("Authorization"));
        assertEquals(
                "Bearer 0",
                shown(new SecurityScheme.OAuth2(null, null, null, null), token).getFirst("Authorization"));
        assertEquals(
                "k=1;",
                shown(new HttpApiKey("X-Key", HttpApiKey.In.HEADER), key).getFirst("X-Key"));
        assertEquals(
                "POST /notes?api%20key=k%3D1%3B",
                shown(new HttpApiKey("api key", HttpApiKey.In.QUERY), key).getFirst("line"));
        ConnectOptions plainKey =
                ConnectOptions.builder().credentials(ApiKey.of("k1")).build();
        assertEquals(
                "session=k1",
                shown(new HttpApiKey("session", HttpApiKey.In.COOKIE), plainKey).getFirst("Cookie"));
        assertThrows(AuthenticationFailedException.class, () -> shown(new Http("basic", null), token));
        assertThrows(SendFailedException.class, () -> shown(new HttpApiKey("s", HttpApiKey.In.COOKIE), key));
    }

    @Test
    void theTokenIsAskedForAtEveryRequest() throws Exception {
        var tokens = new AtomicInteger();
        ConnectOptions options = ConnectOptions.builder()
                .credentials(new Token(() -> "t" + tokens.incrementAndGet()))
                .build();
        try (JdkServer server = JdkServer.answering(204, "");
                Connection connection = Connection.open(server.server(), options)) {
            for (int i = 1; i <= 3; i++) {
                connection.publisher(NOTES, Note.SET).send(new Note("a"));
                assertEquals("Bearer t" + i, server.requests.take().headers().getFirst("Authorization"));
            }
        }
    }

    @Test
    void whatCannotBeSentIsRefusedBefore() throws Exception {
        try (JdkServer server = JdkServer.answering(204, "")) {
            for (SendOption each : List.of(
                    SendOption.header("Content-Length", 3),
                    SendOption.header("bad name", "a"),
                    SendOption.header("name", "a\r\nb: c"),
                    SendOption.header("name", "жук"))) {
                assertThrows(SendFailedException.class, () -> send(server, NOTES, each));
            }
            assertThrows(UnsupportedByTransportException.class, () -> send(server, NOTES.option(Role.LISTEN)));
            assertThrows(AsyncApiException.class, () -> send(server, Route.of("unknown", AddressTemplate.unknown())));
            assertThrows(AsyncApiException.class, () -> send(server, Notes.route("/a?b=c")));
            assertTrue(server.requests.isEmpty());
        }
    }

    @Test
    void certificatesAreCheckedOnBothSides() throws Exception {
        Keys keys = Keys.shared();
        ConnectOptions listening = ConnectOptions.builder()
                .tls(Tls.trusting(keys.certificate("authority")))
                .option(keys.ofServer().verifyingCallers())
                .build();
        ConnectOptions trusting = ConnectOptions.builder()
                .tls(Tls.trusting(keys.certificate("authority")))
                .build();
        try (Connection connection = Connection.open(Server.of("https", "127.0.0.1:0"), listening)) {
            connection.subscriber(NOTES, Note.SET).subscribe(delivery -> {});
            int port = connection.localAddress().orElseThrow().getPort();
            Server server = Server.of("https", "127.0.0.1:" + port);

            send(server, with(trusting, keys, "caller"), NOTES);
            AsyncApiException distrusted = assertThrows(
                    AsyncApiException.class,
                    () -> send(server, with(ConnectOptions.defaults(), keys, "caller"), NOTES));
            assertInstanceOf(ConnectFailedException.class, distrusted);
            assertTrue(String.valueOf(distrusted.getMessage()).contains("not trusted"), distrusted::toString);
            assertThrows(AsyncApiException.class, () -> send(server, with(trusting, keys, "stranger"), NOTES));
            assertThrows(AsyncApiException.class, () -> send(server, trusting, NOTES));
            assertFalse(connection.localAddress().isEmpty());
        }
    }

    @Test
    void aCertificateForAnotherHostIsRefusedUnlessItMayBeForAny() throws Exception {
        Keys keys = Keys.shared();
        ConnectOptions listening =
                ConnectOptions.builder().option(keys.ofServer()).build();
        Tls trusting = Tls.trusting(keys.certificate("authority"));
        try (Connection connection = Connection.open(Server.of("https", "0.0.0.0:0"), listening)) {
            connection.subscriber(NOTES, Note.SET).subscribe(delivery -> {});
            int port = connection.localAddress().orElseThrow().getPort();
            Server named = Server.of("https", "localhost:" + port);
            Server other = Server.of("https", "127.0.0.2:" + port); // which is not in the certificate

            send(named, ConnectOptions.builder().tls(trusting).build(), NOTES);
            ConnectFailedException refused = assertThrows(
                    ConnectFailedException.class,
                    () -> send(other, ConnectOptions.builder().tls(trusting).build(), NOTES));
            assertTrue(String.valueOf(refused.getMessage()).contains("127.0.0.2"), refused::toString);
            send(
                    other,
                    ConnectOptions.builder()
                            .tls(trusting.withoutHostVerification())
                            .build(),
                    NOTES);
            assertThrows(
                    ConnectFailedException.class,
                    () -> send(
                            other,
                            ConnectOptions.builder()
                                    .tls(Tls.standard().withoutHostVerification())
                                    .build(),
                            NOTES));
        }
    }

    /** A server whose queue of connections is full does not answer any more (Linux). */
    @Test
    void connectingTakesNoLongerThanItMay() throws Exception {
        var queued = new ArrayList<SocketChannel>();
        try (var full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            for (int i = 0; i < 20; i++) {
                SocketChannel each = SocketChannel.open();
                queued.add(each);
                each.configureBlocking(false);
                each.connect(full.getLocalSocketAddress());
            }
            Server server = Server.of("http", "127.0.0.1:" + full.getLocalPort());
            ConnectOptions hasty = ConnectOptions.builder()
                    .connectTimeout(Duration.ofMillis(500))
                    .build();
            long start = System.nanoTime();
            SendFailedException failure = assertThrows(SendFailedException.class, () -> send(server, hasty, NOTES));

            long taken = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            assertTrue(taken >= 500 && taken < 10_000, taken + " ms");
            assertTrue(String.valueOf(failure.getMessage()).contains("cannot connect"), failure::toString);
        } finally {
            for (SocketChannel each : queued) {
                each.close();
            }
        }
    }

    private static ConnectOptions with(ConnectOptions options, Keys keys, String name) {
        return options.toBuilder()
                .credentials(ClientCertificate.ofPkcs12(keys.store(name), keys::password))
                .build();
    }
}
