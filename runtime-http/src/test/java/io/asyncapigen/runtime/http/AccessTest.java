package io.asyncapigen.runtime.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.Delivery;
import io.asyncapigen.runtime.http.Notes.Note;
import io.asyncapigen.runtime.security.ApiKey;
import io.asyncapigen.runtime.security.SecurityScheme;
import io.asyncapigen.runtime.security.SecurityScheme.HttpApiKey;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who checks the callers of a server of ours, and by what. */
@Timeout(60)
class AccessTest {
    private final BlockingQueue<Delivery<Note>> received = new LinkedBlockingQueue<>();

    private Connection listen(SecurityScheme scheme, ConnectOptions.Builder options) {
        Connection connection = Connection.open(
                Servers.secured("http", "127.0.0.1:0", scheme),
                options.credentials(ApiKey.of("k1")).build());
        connection.subscriber(Notes.route("/notes"), Note.SET).subscribe(delivery -> {
            if (delivery.headers().text("X-Key").orElse("").equals("stolen")) {
                throw HttpStatusException.of(403, "not you");
            }
            received.add(delivery);
        });
        return connection;
    }

    private static RawPeer.Answer ask(Connection connection, String path, String fields) throws Exception {
        return RawPeer.ask(
                connection.localAddress().orElseThrow(),
                "POST " + path + " HTTP/1.1\r\nHost: a\r\nContent-Type: text/plain\r\n" + fields
                        + "Content-Length: 1\r\n\r\na");
    }

    private Delivery<Note> next() throws InterruptedException {
        Delivery<Note> next = received.poll(20, TimeUnit.SECONDS);
        assertTrue(next != null, "nothing came");
        return next;
    }

    private void assertRefused(Connection connection, String path, String fields) throws Exception {
        assertEquals(401, ask(connection, path, fields).status());
        assertTrue(received.isEmpty());
    }

    @Test
    void aKeyInAHeaderField() throws Exception {
        var inHeader = new HttpApiKey("X-Key", HttpApiKey.In.HEADER);
        try (Connection connection = listen(inHeader, ConnectOptions.builder())) {
            assertRefused(connection, "/notes", "");
            assertRefused(connection, "/notes", "X-Key: k2\r\n");
            assertRefused(connection, "/notes", "X-Key: k1, k1\r\n");
            assertRefused(connection, "/notes", "Cookie: X-Key=k1\r\n");
            assertRefused(connection, "/notes?X-Key=k1", "");

            assertEquals(204, ask(connection, "/notes", "x-key: k1\r\n").status());
            assertTrue(next().headers().text("x-key").isEmpty(), "the handler sees the key");
        }
    }

    @Test
    void aKeyInACookie() throws Exception {
        var inCookie = new HttpApiKey("session", HttpApiKey.In.COOKIE);
        try (Connection connection = listen(inCookie, ConnectOptions.builder())) {
            assertRefused(connection, "/notes", "");
            assertRefused(connection, "/notes", "Cookie: session=k2\r\n");
            assertRefused(connection, "/notes", "Cookie: a=session=k1; sessions=k1\r\n");
            assertRefused(connection, "/notes", "session: k1\r\n");

            assertEquals(
                    204,
                    ask(connection, "/notes", "Cookie: theme=dark; session=k1\r\n")
                            .status());
            Delivery<Note> delivery = next();
            assertEquals("a", delivery.message().payload());
            assertEquals("theme=dark", delivery.headers().text("Cookie").orElseThrow(), "what the handler sees");
            assertEquals(
                    204, ask(connection, "/notes", "cookie: session=k1\r\n").status());
            assertTrue(next().headers().text("Cookie").isEmpty(), "the handler sees the key");
        }
    }

    @Test
    void aKeyInTheQuery() throws Exception {
        var inQuery = new HttpApiKey("key", HttpApiKey.In.QUERY);
        try (Connection connection = listen(inQuery, ConnectOptions.builder())) {
            assertRefused(connection, "/notes", "");
            assertRefused(connection, "/notes?key=k2", "");
            assertRefused(connection, "/notes?key=k1&key=k1", "");

            assertEquals(204, ask(connection, "/notes?key=k1&page=2", "").status());
            assertEquals(
                    Map.of("page", List.of("2")),
                    next().metadata(HttpDelivery.class).orElseThrow().query(),
                    "what the handler sees");
        }
    }

    @Test
    void interceptorsOrTheHandlerCheckWhereTheyShall() throws Exception {
        var inHeader = new HttpApiKey("X-Key", HttpApiKey.In.HEADER);
        try (Connection connection = listen(inHeader, ConnectOptions.builder().option(HttpAccess.INTERCEPTORS))) {
            assertEquals(204, ask(connection, "/notes", "").status());
            assertTrue(next().headers().text("X-Key").isEmpty());
            assertEquals(
                    204,
                    ask(connection, "/notes", "X-Key: k2\r\nCookie: a=b\r\nAuthorization: Basic YTpi\r\n")
                            .status());
            Delivery<Note> delivery = next();
            assertEquals("k2", delivery.headers().text("X-Key").orElseThrow());
            assertEquals("a=b", delivery.headers().text("Cookie").orElseThrow());
            assertEquals("Basic YTpi", delivery.headers().text("Authorization").orElseThrow());
            assertEquals(403, ask(connection, "/notes", "X-Key: stolen\r\n").status());
        }
    }
}
