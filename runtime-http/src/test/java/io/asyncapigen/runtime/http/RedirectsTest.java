package io.asyncapigen.runtime.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.ReplyRoute;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.http.Notes.Note;
import io.asyncapigen.runtime.http.Notes.Search;
import io.asyncapigen.runtime.security.SecurityScheme.Http;
import io.asyncapigen.runtime.security.Tls;
import io.asyncapigen.runtime.security.Token;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers that point elsewhere, and what goes there. */
@Timeout(120)
class RedirectsTest {
    private static final Route NOTES = Notes.route("/notes");
    private static final Route SEARCH = Notes.route("GET", "/notes");
    private static final ConnectOptions FOLLOWING =
            ConnectOptions.builder().option(HttpRedirects.sameHost()).build();

    /** Points to another path until that is asked for. */
    private static JdkServer pointing(int status, String location) throws Exception {
        return new JdkServer(0, (request, exchange) -> {
            exchange.getResponseHeaders().set("Content-Type", "text/plain");
            if (request.line().endsWith("/there")) {
                JdkServer.answer(exchange, 200, "found".getBytes(UTF_8));
            } else {
                exchange.getResponseHeaders().set("Location", location);
                JdkServer.answer(exchange, status, new byte[0]);
            }
        });
    }

    private static void send(Server server, ConnectOptions options) {
        try (Connection connection = Connection.open(server, options)) {
            connection.publisher(NOTES, Note.SET).send(new Note("a"));
        }
    }

    private static void search(Server server, ConnectOptions options) {
        try (Connection connection = Connection.open(server, options)) {
            connection.publisher(SEARCH, Search.SET).send(new Search());
        }
    }

    @Test
    void noneIsFollowedUnlessSaid() throws Exception {
        try (JdkServer server = pointing(307, "/there")) {
            HttpStatusException refused =
                    assertThrows(HttpStatusException.class, () -> send(server.server(), ConnectOptions.defaults()));
            assertEquals(307, refused.status());
            assertEquals(1, server.requests.size());
        }
    }

    @Test
    void theSameRequestGoesThere() throws Exception {
        for (int status : List.of(307, 308)) {
            try (JdkServer server = pointing(status, "/there")) {
                send(server.server(), FOLLOWING);
                server.requests.take();
                JdkServer.Request second = server.requests.take();
                assertEquals("POST /there", second.line());
                assertEquals("a", second.body());
                assertTrue(String.valueOf(second.headers().getFirst("Content-Type"))
                        .startsWith("text/plain"));
            }
        }
    }

    @Test
    void aMessageIsNotLostOnTheWay() throws Exception {
        for (int status : List.of(301, 302)) {
            try (JdkServer server = pointing(status, "/there")) {
                HttpStatusException refused =
                        assertThrows(HttpStatusException.class, () -> send(server.server(), FOLLOWING));
                assertEquals(status, refused.status());
                search(server.server(), FOLLOWING);
                assertEquals(3, server.requests.size());
            }
        }
    }

    @Test
    void anAnswerMayBeElsewhere() throws Exception {
        try (JdkServer server = pointing(303, "there");
                Connection connection = Connection.open(server.server(), FOLLOWING)) {
            Note reply = connection
                    .requester(NOTES, Note.SET, ReplyRoute.of(NOTES), Note.SET)
                    .request(new Note("a"));
            assertEquals(new Note("found"), reply);
            server.requests.take();
            JdkServer.Request second = server.requests.take();
            assertEquals("GET /there", second.line());
            assertEquals("", second.body());
        }
    }

    @Test
    void thoseInARowAreCounted() throws Exception {
        try (JdkServer server = pointing(307, "/round")) {
            HttpStatusException refused =
                    assertThrows(HttpStatusException.class, () -> send(server.server(), FOLLOWING));
            assertEquals(307, refused.status());
            assertEquals(6, server.requests.size());
        }
    }

    @Test
    void credentialsGoAlongAtTheSameHostOnly() throws Exception {
        var seen = new LinkedBlockingQueue<Optional<String>>();
        try (JdkServer other = new JdkServer(0, (request, exchange) -> {
                    seen.add(Optional.ofNullable(request.headers().getFirst("Authorization")));
                    JdkServer.answer(exchange, 204, new byte[0]);
                });
                JdkServer server = pointing(307, "http://127.0.0.1:" + other.port() + "/there");
                JdkServer near = pointing(307, "/there")) {
            ConnectOptions options =
                    FOLLOWING.toBuilder().credentials(Token.of("secret")).build();
            send(Servers.secured("http", "127.0.0.1:" + server.port(), new Http("bearer", null)), options);
            assertEquals(Optional.empty(), seen.poll(20, TimeUnit.SECONDS));
            send(Servers.secured("http", "127.0.0.1:" + near.port(), new Http("bearer", null)), options);
            near.requests.take();
            assertEquals("Bearer secret", near.requests.take().headers().getFirst("Authorization"));
        }
    }

    @Test
    void fromPlainHttpToTls() throws Exception {
        Keys keys = Keys.shared();
        ConnectOptions listening =
                ConnectOptions.builder().option(keys.ofServer()).build();
        try (Connection secure = Connection.open(Server.of("https", "127.0.0.1:0"), listening)) {
            var received = new LinkedBlockingQueue<Note>();
            secure.subscriber(NOTES, Note.SET).subscribe(delivery -> received.add(delivery.message()));
            int port = secure.localAddress().orElseThrow().getPort();
            try (JdkServer server = pointing(308, "https://127.0.0.1:" + port + "/notes")) {
                send(
                        server.server(),
                        FOLLOWING.toBuilder()
                                .tls(Tls.trusting(keys.certificate("authority")))
                                .build());
            }
            assertEquals(new Note("a"), received.poll(20, TimeUnit.SECONDS));
        }
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            http://a/x,      /y,                false, http://a/y
            http://a/x/y,    z?q=1,             false, http://a/x/z?q=1
            http://a/x,      https://a/y,       false, https://a/y
            http://a/x,      http://A/y,        false, http://A/y
            https://a/x,     http://a/y,        true,  -
            http://a/x,      https://b/y,       false, -
            http://a/x,      https://b/y,       true,  https://b/y
            http://a/x,      http://b/y,        true,  -
            http://a/x,      ftp://a/y,         true,  -
            http://a/x,      file:///etc,       true,  -
            http://a/x,      https://u:p@a/y,   true,  -
            http://a/x,      http://[y,         true,  -
            http://a/x,      mailto:a@b,        true,  -
            """)
    void whereTheyMayLead(String from, String location, boolean otherHosts, String to) {
        var fields = HttpHeaders.of(Map.of("Location", List.of(location)), (name, value) -> true);
        var answer = new Answered(URI.create(from), 307, fields, Binary.empty());
        Optional<URI> target = Hop.of(answer, "POST", Optional.empty(), new HttpRedirects(1, otherHosts))
                .map(Hop::uri);
        assertEquals(Optional.ofNullable(to).map(URI::create), target);
    }

    @Test
    void whoHasLostTrustDoesNotGetItBack() {
        var allowed = HttpRedirects.anyHost();
        Optional<Hop> away = hop("https://a/x", "https://b/y", Optional.empty(), allowed);
        assertFalse(away.orElseThrow().trusted());
        assertFalse(
                hop("https://b/y", "https://b/z", away, allowed).orElseThrow().trusted());
        assertTrue(hop("http://a/x", "https://a/y", Optional.empty(), allowed)
                .orElseThrow()
                .trusted());
        assertThrows(IllegalArgumentException.class, () -> new HttpRedirects(-1, false));
    }

    private static Optional<Hop> hop(String from, String location, Optional<Hop> before, HttpRedirects allowed) {
        var fields = HttpHeaders.of(Map.of("Location", List.of(location)), (name, value) -> true);
        return Hop.of(new Answered(URI.create(from), 307, fields, Binary.empty()), "POST", before, allowed);
    }
}
