package io.asyncapigen.runtime.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.ContentType;
import io.asyncapigen.runtime.ErrorHandler;
import io.asyncapigen.runtime.Message;
import io.asyncapigen.runtime.MessageSet;
import io.asyncapigen.runtime.ReplyRoute;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.TypeToken;
import io.asyncapigen.runtime.http.Notes.Note;
import io.asyncapigen.runtime.http.Notes.Ordered;
import io.asyncapigen.runtime.http.Notes.Search;
import io.asyncapigen.runtime.http.listen.HttpLimits;
import io.asyncapigen.runtime.jackson.JacksonCodec;
import io.asyncapigen.runtime.json.JsonArray;
import io.asyncapigen.runtime.json.JsonObject;
import io.asyncapigen.runtime.json.JsonString;
import io.asyncapigen.runtime.json.JsonValue;
import io.asyncapigen.runtime.netty.ListenLimits;
import io.asyncapigen.runtime.netty.MessageLimit;
import io.asyncapigen.runtime.security.SecurityScheme.Http;
import io.asyncapigen.runtime.security.Token;
import io.asyncapigen.runtime.testkit.page.Row;
import io.asyncapigen.runtime.testkit.page.Rows;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What callers of a server of ours see when they send something bad: the table of docs/protocols/http.md. */
@Timeout(60)
class BadInputTest {
    private static final int LIMIT = 1_000;

    private Connection connection;
    private InetSocketAddress at;
    private final AtomicInteger handled = new AtomicInteger();

    @BeforeEach
    void listen() {
        connection = Connection.open(
                Server.of("http", "127.0.0.1:0"),
                ConnectOptions.builder()
                        .option(MessageLimit.of(LIMIT))
                        .option(HttpLimits.standard()
                                .withRequestLine(300)
                                .withHeaders(2_000)
                                .withBody(Duration.ofMillis(300)))
                        .option(ListenLimits.standard().withConnections(20).withHandshake(Duration.ofMillis(300)))
                        .closeTimeout(Duration.ofSeconds(5))
                        .build());
        connection.subscriber(Notes.route("/notes/{id}"), Note.SET).subscribe(delivery -> handled.incrementAndGet());
        at = connection.localAddress().orElseThrow();
    }

    @AfterEach
    void close() {
        connection.close();
    }

    private static String head(String further) {
        return "POST /notes/1 HTTP/1.1\r\nHost: a\r\nContent-Type: text/plain\r\n" + further;
    }

    /** Whatever it was, it was not handled, and the next one is. */
    private RawPeer.Answer refused(int status, String request) throws IOException {
        try (var peer = new RawPeer(at)) {
            RawPeer.Answer answer = peer.write(request).read();
            assertEquals(status, answer.status(), answer::toString);
            assertEquals("application/problem+json", answer.header("content-type"));
            assertTrue(answer.body().contains("\"status\":" + status), answer::body);
            assertEquals(0, handled.get());
            if (answer.header("connection").equals("close")) {
                assertTrue(peer.isClosed());
            }
            assertTaken();
            return answer;
        }
    }

    private void assertTaken() throws IOException {
        int before = handled.get();
        assertEquals(204, RawPeer.ask(at, head("Content-Length: 1\r\n\r\na")).status());
        assertEquals(before + 1, handled.get());
        handled.set(before);
    }

    private void assertCut(RawPeer.Answer answer) {
        assertEquals("close", answer.header("connection"));
    }

    /** Of lines with a row and, farther in, those with what there is of it: a name, and a request with escapes. */
    private static Stream<Arguments> cases(String text) {
        var cases = new ArrayList<Arguments>();
        String row = "";
        for (String line : text.lines().toList()) {
            if (line.startsWith(" ")) {
                String[] parts = line.strip().split(" \\| ", 2);
                cases.add(Arguments.of(row, parts[0], parts[1].translateEscapes()));
            } else {
                row = line.substring(0, line.length() - 1);
            }
        }
        return cases.stream();
    }

    /** Rows of the page, each with what there is of it. */
    static Stream<Arguments> noRequests() {
        return cases("""
            no HTTP at all, or no version:
              no HTTP | \\0\\1\\2garbage\\r\\n\\r\\n
              no version | GET /\\r\\n\\r\\n
            two lengths of the body, different or equal, or one with a sign:
              two lengths | POST /notes/1 HTTP/1.1\\r\\nHost: a\\r\\nContent-Length: 1\\r\\nContent-Length: 2\\r\\n\\r\\na
              two equal lengths | POST /notes/1 HTTP/1.1\\r\\nHost: a\\r\\nContent-Length: 1\\r\\nContent-Length: 1\\r\\n\\r\\na
              a length with a sign | POST /notes/1 HTTP/1.1\\r\\nHost: a\\r\\nContent-Length: +1\\r\\n\\r\\na
              two lengths to 1.0 | POST /notes/1 HTTP/1.0\\r\\nConnection: keep-alive\\r\\nContent-Length: 1\\r\\nContent-Length: 5\\r\\n\\r\\naGET
            a length beside chunks:
              a length beside chunks | POST /notes/1 HTTP/1.1\\r\\nHost: a\\r\\nContent-Length: 3\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\n0\\r\\n\\r\\n
            a transfer encoding that does not end in `chunked`:
              an encoding that is none | POST /notes/1 HTTP/1.1\\r\\nHost: a\\r\\nTransfer-Encoding: chunked, x\\r\\n\\r\\n0\\r\\n\\r\\n
            a header field that goes on in the next line, behind chunks too:
              a field in two lines | POST /notes/1 HTTP/1.1\\r\\nHost: a\\r\\nX: a\\r\\n b\\r\\nContent-Length: 1\\r\\n\\r\\na
              a field in two lines, tabbed | GET /notes/1 HTTP/1.1\\r\\nHost: a\\r\\nX: a\\r\\n\\tb\\r\\n\\r\\n
              a field in two lines behind chunks | POST /notes/1 HTTP/1.1\\r\\nHost: a\\r\\nContent-Type: text/plain\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\n1\\r\\na\\r\\n0\\r\\nX: y\\r\\n z\\r\\n\\r\\n
              white space before the first field behind chunks | POST /notes/1 HTTP/1.1\\r\\nHost: a\\r\\nContent-Type: text/plain\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\n0\\r\\n\\tX: y\\r\\n\\r\\n
            a bare line feed:
              a bare line feed | POST /notes/1 HTTP/1.1\\nHost: a\\nContent-Length: 1\\n\\na
            white space before the colon of a field, or no colon:
              white space before the colon | POST /notes/1 HTTP/1.1\\r\\nHost: a\\r\\nContent-Length : 1\\r\\n\\r\\na
              no colon | POST /notes/1 HTTP/1.1\\r\\nHost: a\\r\\nX\\r\\n\\r\\n
            a chunk whose size is no hexadecimal number:
              a size of a chunk that is none | POST /notes/1 HTTP/1.1\\r\\nHost: a\\r\\nContent-Type: text/plain\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\n0x1\\r\\na\\r\\n0\\r\\n\\r\\n
            a chunk that is longer than its size:
              a chunk of another size | POST /notes/1 HTTP/1.1\\r\\nHost: a\\r\\nContent-Type: text/plain\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\n1\\r\\nabc\\r\\n0\\r\\n\\r\\n
            """);
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("noRequests")
    void whatIsNoRequestEndsTheConnection(String row, String name, String request) throws Exception {
        assertCut(refused(400, request));
    }

    /** Byte by byte, so that lines and chunks come in parts. A chunk may begin as it likes. */
    @Test
    void aFieldBehindChunksThatGoesOnIsToldFromAChunk() throws Exception {
        String body = head("Transfer-Encoding: chunked\r\n\r\n") + "3\r\n\n b\r\n2\r\n a\r\n0\r\nX: y\r\n";
        try (var peer = new RawPeer(at)) {
            assertEquals(204, slowly(peer, body + "\r\n").status());
            assertEquals(1, handled.get());
            assertEquals(400, slowly(peer, body + " z\r\n").status());
            assertTrue(peer.isClosed());
            assertEquals(1, handled.get());
        }
    }

    private static RawPeer.Answer slowly(RawPeer peer, String request) throws IOException {
        peer.socket().setTcpNoDelay(true);
        for (char each : request.toCharArray()) {
            peer.write(String.valueOf(each));
            LockSupport.parkNanos(100_000);
        }
        return peer.read();
    }

    /** Rows of the page, each with what there is of it. */
    static Stream<Arguments> noTargets() {
        return cases("""
            no `Host`, two, or one that is none:
              no Host | GET /notes/1 HTTP/1.1\\r\\n\\r\\n
              two Hosts | GET /notes/1 HTTP/1.1\\r\\nHost: a\\r\\nHost: b\\r\\n\\r\\n
              a Host that is a path | GET /notes/1 HTTP/1.1\\r\\nHost: a/b\\r\\n\\r\\n
              a Host of two words | GET /notes/1 HTTP/1.1\\r\\nHost: a b\\r\\n\\r\\n
              a Host with a port that is none | GET /notes/1 HTTP/1.1\\r\\nHost: a:b\\r\\n\\r\\n
            two `Content-Type`, `Authorization` or `Origin`:
              two content types | POST /notes/1 HTTP/1.1\\r\\nHost: a\\r\\nContent-Type: text/plain\\r\\nContent-Type: text/html\\r\\nContent-Length: 1\\r\\n\\r\\na
              two logins | GET /notes/1 HTTP/1.1\\r\\nHost: a\\r\\nAuthorization: Basic YTpi\\r\\nAuthorization: Basic Yzpk\\r\\n\\r\\n
              two origins | GET /notes/1 HTTP/1.1\\r\\nHost: a\\r\\nOrigin: http://a\\r\\nOrigin: http://b\\r\\n\\r\\n
            a path with a percent sign that encodes nothing, or with bytes that are no UTF-8:
              a percent sign alone | GET /notes/%1 HTTP/1.1\\r\\nHost: a\\r\\n\\r\\n
              no UTF-8 | GET /notes/%C3%28 HTTP/1.1\\r\\nHost: a\\r\\n\\r\\n
            a path that climbs, also when encoded, or is none:
              a path that climbs | GET /notes/../admin HTTP/1.1\\r\\nHost: a\\r\\n\\r\\n
              a path that climbs, encoded | GET /notes/%2e%2E HTTP/1.1\\r\\nHost: a\\r\\n\\r\\n
              a target that is no path | GET notes HTTP/1.1\\r\\nHost: a\\r\\n\\r\\n
            """);
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("noTargets")
    void aTargetThatIsNone(String row, String name, String request) throws Exception {
        refused(400, request);
    }

    @Row("another version than 1.0 and 1.1")
    @Test
    void aVersionThatIsNotSpoken() throws Exception {
        refused(505, "GET /notes/1 HTTP/2.0\r\nHost: a\r\n\r\n");
    }

    @Row("a transfer coding beside `chunked`")
    @Test
    void aTransferCodingThatIsNotUnderstood() throws Exception {
        String body = "\r\n\r\n1\r\na\r\n0\r\n\r\n";
        refused(501, head("Content-Type: text/plain\r\nTransfer-Encoding: gzip, chunked" + body));
        refused(501, head("Content-Type: text/plain\r\nTransfer-Encoding: gzip\r\nTransfer-Encoding: chunked" + body));
    }

    @Row("a first line that is too long")
    @Test
    void aFirstLineThatIsTooLong() throws Exception {
        assertCut(refused(414, "GET /notes/" + "x".repeat(400) + " HTTP/1.1\r\nHost: a\r\n\r\n"));
    }

    @Row("header fields that are too large")
    @Test
    void headerFieldsThatAreTooLarge() throws Exception {
        assertCut(refused(431, "GET /notes/1 HTTP/1.1\r\nHost: a\r\nX: " + "x".repeat(3_000) + "\r\n\r\n"));
        assertCut(refused(431, "GET /notes/1 HTTP/1.1\r\nHost: a\r\n" + "X: y\r\n".repeat(1_000) + "\r\n"));
    }

    @Row({"a path that is not there", "a method that the path has not"})
    @Test
    void aPathThatIsNotThereAndAMethodThatItHasNot() throws Exception {
        refused(404, "GET /notes HTTP/1.1\r\nHost: a\r\n\r\n");
        assertEquals(
                "OPTIONS, POST",
                refused(405, "GET /notes/1 HTTP/1.1\r\nHost: a\r\n\r\n").header("allow"));
    }

    @Row("a body that is too large, as it says or as it comes")
    @Test
    void aBodyThatIsTooLarge() throws Exception {
        assertCut(refused(413, head("Content-Length: 10000000\r\n\r\n")));
        assertCut(refused(
                413,
                head("Transfer-Encoding: chunked\r\n\r\n") + "100\r\n" + "x".repeat(256) + "\r\n400\r\n"
                        + "x".repeat(1024) + "\r\n"));
    }

    @Row({"a type that no message has, or that is none", "a compressed body"})
    @Test
    void aTypeThatIsNotTaken() throws Exception {
        assertEquals(
                "text/plain",
                refused(415, head("Content-Length: 1\r\n\r\na").replace("text/plain", "image/png"))
                        .header("accept"));
        refused(415, head("Content-Length: 1\r\n\r\na").replace("text/plain", "nonsense"));
        MessageSet<Note> withAnother = Note.SET.within(MessageSet.<Message>of(Note.TYPE, Search.TYPE));
        connection.subscriber(Notes.route("/either"), withAnother).subscribe(delivery -> handled.incrementAndGet());
        refused(
                415,
                head("Content-Length: 1\r\n\r\na")
                        .replace("text/plain", "image/png")
                        .replace("/notes/1", "/either"));
        assertEquals(
                "identity",
                refused(415, head("Content-Encoding: gzip\r\nContent-Length: 1\r\n\r\na"))
                        .header("accept-encoding"));
    }

    @Row("an expectation other than `100-continue`")
    @Test
    void anExpectationThatIsNotKnown() throws Exception {
        assertCut(refused(
                417,
                head("Expect: miracles\r\nContent-Length: 10000\r\n\r\n")
                        .replace("Content-Length: 10000", "Content-Length: 400000")));
    }

    @Row("a head that does not come in time, or a third empty line in its place")
    @Test
    void aHeadThatDoesNotCome() throws Exception {
        assertCut(refused(408, "GET /notes/1 HT"));
        assertCut(refused(408, "GET /notes/1 HTTP/1.1\r\nHost: a\r\n"));
        assertCut(refused(408, "\r\n".repeat(3)));
    }

    /** Such as some clients send behind a body. Only what comes after it begins a head. */
    @Test
    void anEmptyLineBeforeARequestIsNone() throws Exception {
        try (var peer = new RawPeer(at)) {
            peer.write("\r\n" + head("Content-Length: 1\r\n\r\na"));
            assertEquals(204, peer.read().status());
            peer.write("\r\n");
            peer.socket().setSoTimeout(900);
            assertThrows(SocketTimeoutException.class, peer::isClosed, "three times as long as a head may take");
            assertEquals(
                    204, peer.write(head("Content-Length: 1\r\n\r\na")).read().status());
        }
    }

    @Row("a body that does not come in time")
    @Test
    void aBodyThatDoesNotCome() throws Exception {
        assertCut(refused(408, head("Content-Length: 10\r\n\r\nabc")));
        assertCut(refused(408, head("Transfer-Encoding: chunked\r\n\r\n5\r\nabc")));
    }

    @Row("more connections than allowed")
    @Test
    void moreConnectionsThanAllowed() throws Exception {
        var peers = new ArrayList<RawPeer>();
        try {
            for (int i = 0; i < 20; i++) {
                var peer = new RawPeer(at);
                peers.add(peer);
                assertEquals(
                        404,
                        peer.write("GET / HTTP/1.1\r\nHost: a\r\n\r\n").read().status());
            }
            try (var oneMore = new RawPeer(at)) {
                assertTrue(oneMore.isClosed());
            }
        } finally {
            for (RawPeer each : peers) {
                each.close();
            }
        }
    }

    private RawPeer.Answer order(String json) throws IOException {
        return RawPeer.ask(
                at,
                "POST /orders HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: " + json.length()
                        + "\r\n\r\n" + json);
    }

    @Row("a payload that is not as the document says")
    @Test
    void aMessageThatIsNotAsTheDocumentSays() throws Exception {
        connection.subscriber(Notes.route("/orders"), Ordered.SET).subscribe(delivery -> handled.incrementAndGet());

        RawPeer.Answer noJson = order("{\"quantity\":");
        assertEquals(400, noJson.status());
        RawPeer.Answer faulty = order("{\"quantity\": 0, \"tags\": [\"a\", \"long\"]}");
        assertEquals(400, faulty.status());
        assertEquals("application/problem+json", faulty.header("content-type"));
        assertTrue(faulty.body().contains("\"pointer\":\"#/quantity\""), faulty::body);
        assertTrue(faulty.body().contains("\"keyword\":\"minimum\""), faulty::body);
        assertTrue(faulty.body().contains("\"pointer\":\"#/tags/1\""), faulty::body);
        assertEquals(0, handled.get());
        assertEquals(204, order("{\"quantity\": 1, \"tags\": []}").status());
    }

    @Row("a query or header field that is not as the binding says")
    @Test
    void aQueryOrAFieldThatIsNotAsTheBindingSays() throws Exception {
        JsonObject.Builder binding = JsonObject.builder().put("query", JsonObject.empty());
        connection
                .subscriber(
                        Notes.route("/search")
                                .operation("search", Notes.http(binding))
                                .field(Search.QUERY),
                        Search.SET)
                .subscribe(delivery -> handled.incrementAndGet());
        String request = "GET /search?page=%s&sort=a HTTP/1.1\r\nHost: a\r\nTraceId: t\r\nDebug: %s\r\n\r\n";

        assertEquals(400, RawPeer.ask(at, request.formatted("1", "maybe")).status());
        assertErrors(RawPeer.ask(at, request.formatted("x", "true")), "query #/page type");
        assertErrors(RawPeer.ask(at, request.formatted("1&page=2", "true")), "query #/page type");
        assertErrors(
                RawPeer.ask(at, request.formatted("0", "true").replace("sort=a", "sort=longer")),
                "query #/page minimum",
                "query #/sort/0 maxLength");
        assertErrors(
                RawPeer.ask(at, request.formatted("0", "maybe").replace("TraceId: t\r\n", "")),
                "query #/page minimum",
                "header #/debug type");
        assertEquals(0, handled.get());
        assertEquals(204, RawPeer.ask(at, request.formatted("1", "true")).status());
    }

    /** @param expected of each its place, its pointer and its keyword */
    private static void assertErrors(RawPeer.Answer answer, String... expected) {
        assertEquals(400, answer.status());
        JsonObject problem = (JsonObject)
                new JacksonCodec().decode(Binary.utf8(answer.body()), TypeToken.of(JsonValue.class), ContentType.JSON);
        var errors = (JsonArray) problem.get("errors").orElseThrow();
        assertEquals(
                List.of(expected),
                errors.values().stream()
                        .map(each -> Stream.of("in", "pointer", "keyword")
                                .map(name -> ((JsonString)
                                                ((JsonObject) each).get(name).orElseThrow())
                                        .value())
                                .collect(Collectors.joining(" ")))
                        .toList());
        assertFalse(answer.body().contains("\"detail\":\"the http"), answer::body);
    }

    @Row("an `Accept` that the reply is not of")
    @Test
    void anAnswerThatIsNotAccepted() throws Exception {
        connection
                .responder(Notes.route("/echo"), Note.SET, ReplyRoute.of(Notes.route("/none")), Note.SET)
                .respond(delivery -> {
                    handled.incrementAndGet();
                    return delivery.message();
                });
        String request = head("Accept: %s\r\nContent-Length: 1\r\n\r\na").replace("/notes/1", "/echo");

        assertEquals(
                406,
                RawPeer.ask(at, request.formatted("image/*, text/plain;q=0")).status());
        assertEquals(406, RawPeer.ask(at, request.formatted(";")).status());
        assertEquals(0, handled.get(), "handled for nothing");
        assertEquals(
                200, RawPeer.ask(at, request.formatted("image/*, */*;q=0.1")).status());
    }

    @Test
    void aHandlerThatFailsShowsNothingOfItself() throws Exception {
        connection.subscriber(Notes.route("/fails"), Note.SET).subscribe(delivery -> {
            throw delivery.message().payload().equals("a")
                    ? new IllegalStateException("the secret of the handler")
                    : HttpStatusException.of(410, "It is gone.");
        });
        connection
                .subscriber(Notes.route("/later"), Note.SET)
                .errorHandler(ErrorHandler.standard())
                .subscribe(delivery -> {
                    throw new IllegalStateException("the secret of the handler");
                });
        String request = head("Content-Length: 1\r\n\r\na");

        RawPeer.Answer failed = RawPeer.ask(at, request.replace("/notes/1", "/fails"));
        assertEquals(500, failed.status());
        assertFalse(failed.body().contains("secret"), failed::body);
        RawPeer.Answer chosen =
                RawPeer.ask(at, request.replace("/notes/1", "/fails").replaceAll("a$", "b"));
        assertEquals(410, chosen.status());
        assertTrue(chosen.body().contains("It is gone."), chosen::body);
        RawPeer.Answer later = RawPeer.ask(at, request.replace("/notes/1", "/later"));
        assertEquals(503, later.status());
        assertEquals("1", later.header("retry-after"));
        assertEquals(
                500,
                RawPeer.ask(
                                at,
                                request.replace("/notes/1", "/later")
                                        .replace("\r\nContent-Length", "\r\nAsyncapi-Attempt: 2\r\nContent-Length"))
                        .status());
    }

    @Row("more requests than are handled at once, or more bodies than there is memory for")
    @Test
    void moreRequestsThanAreHandledAtOnce() throws Exception {
        var started = new CountDownLatch(2);
        var release = new CountDownLatch(1);
        connection.subscriber(Notes.route("/slow"), Note.SET).maxInFlight(2).subscribe(delivery -> {
            started.countDown();
            release.await();
        });
        String request = head("Content-Length: 1\r\n\r\na").replace("/notes/1", "/slow");
        var peers = new ArrayList<RawPeer>();
        for (int i = 0; i < 2; i++) {
            peers.add(new RawPeer(at).write(request));
        }
        assertTrue(started.await(20, TimeUnit.SECONDS));

        RawPeer.Answer refused = RawPeer.ask(at, request);
        assertEquals(503, refused.status());
        assertEquals("1", refused.header("retry-after"));
        release.countDown();
        for (RawPeer each : peers) {
            assertEquals(204, each.read().status());
            each.close();
        }
        assertEquals(204, RawPeer.ask(at, request).status());
    }

    @Row("more requests than are handled at once, or more bodies than there is memory for")
    @Test
    void moreBodiesThanThereIsMemoryFor() throws Exception {
        ConnectOptions scarce = ConnectOptions.builder()
                .option(ListenLimits.standard().withMemory(100))
                .build();
        String request = head("Content-Length: 80\r\n\r\n") + "a".repeat(80);
        try (Connection narrow = Connection.open(Server.of("http", "127.0.0.1:0"), scarce)) {
            narrow.subscriber(Notes.route("/notes/1"), Note.SET).subscribe(delivery -> handled.incrementAndGet());
            InetSocketAddress there = narrow.localAddress().orElseThrow();
            String most = request.substring(0, request.length() - 1);
            var first = new RawPeer(there).write(most);
            RawPeer.Answer second = RawPeer.ask(there, request);
            while (second.status() == 204) { // until most of the first has come
                if (first.hasAnswer()) { // it came while there was a second one, and was refused itself
                    first.close();
                    first = new RawPeer(there).write(most);
                }
                second = RawPeer.ask(there, request);
            }
            assertEquals(503, second.status());
            assertEquals("1", second.header("retry-after"));
            assertEquals(204, first.write("a").read().status());
            first.close();
            assertEquals(204, RawPeer.ask(there, request).status());
        }
    }

    @Row("credentials that are missing or wrong")
    @Test
    void credentialsThatAreMissingOrWrong() throws Exception {
        ConnectOptions options =
                ConnectOptions.builder().credentials(Token.of("right")).build();
        try (Connection secured =
                Connection.open(Servers.secured("http", "127.0.0.1:0", new Http("bearer", null)), options)) {
            secured.subscriber(Notes.route("/notes/1"), Note.SET).subscribe(delivery -> handled.incrementAndGet());
            InetSocketAddress there = secured.localAddress().orElseThrow();

            for (String each : List.of(
                    "",
                    "Authorization: Bearer wrong\r\n",
                    "Authorization: right\r\n",
                    "Authorization: Basic right\r\n")) {
                RawPeer.Answer refused = RawPeer.ask(there, head(each + "Content-Length: 1\r\n\r\na"));
                assertEquals(401, refused.status());
                assertEquals("Bearer realm=\"api\"", refused.header("www-authenticate"));
            }
            assertEquals(0, handled.get());
            assertEquals(
                    204,
                    RawPeer.ask(there, head("authorization: bearer right\r\nContent-Length: 1\r\n\r\na"))
                            .status());
        }
    }

    @Test
    void thePageSaysSo() throws Exception {
        List<String> cases = Stream.concat(noRequests(), noTargets())
                .map(each -> (String) each.get()[0])
                .toList();
        Rows.check(
                Path.of("../docs/protocols/http.md"),
                "Bad input",
                33,
                cases,
                BadInputTest.class,
                HalfClosedTest.class,
                HostilePeersTest.class);
    }
}
