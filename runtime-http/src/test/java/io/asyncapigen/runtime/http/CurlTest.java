package io.asyncapigen.runtime.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.Delivery;
import io.asyncapigen.runtime.MessageSet;
import io.asyncapigen.runtime.ReplyRoute;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.http.Notes.Note;
import io.asyncapigen.runtime.http.Notes.Ordered;
import io.asyncapigen.runtime.http.Notes.Refusal;
import io.asyncapigen.runtime.http.Notes.Search;
import io.asyncapigen.runtime.json.JsonObject;
import io.asyncapigen.runtime.security.SecurityScheme.Http;
import io.asyncapigen.runtime.security.Tls;
import io.asyncapigen.runtime.security.UserPassword;
import io.asyncapigen.runtime.testkit.server.ServerFolder;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** curl asks a server of ours. */
@Timeout(240) // making certificates takes long on a busy machine
class CurlTest {
    private static Connection listen() {
        return Connection.open(Server.of("http", "127.0.0.1:0"), ConnectOptions.defaults());
    }

    private static String url(Connection connection, String path) {
        return "http://127.0.0.1:" + connection.localAddress().orElseThrow().getPort() + path;
    }

    private static void assertStatus(int status, String answer) {
        assertTrue(answer.startsWith("HTTP/1.1 " + status + " "), answer);
    }

    @Test
    void aMessageIsTakenWithAllThatIsBesideIt() throws Exception {
        try (Connection connection = listen()) {
            var received = new LinkedBlockingQueue<Delivery<Ordered>>();
            connection
                    .subscriber(Notes.route("PUT", "/shops/{shop}/orders"), Ordered.SET)
                    .subscribe(received::add);

            String answer = Curl.run(
                    "-X",
                    "PUT",
                    "-H",
                    "Content-Type: application/json; charset=utf-8",
                    "-H",
                    "X-Trace: t1",
                    "-d",
                    "{\"quantity\": 2, \"tags\": [\"a\"]}",
                    url(connection, "/shops/caf%C3%A9/orders?x=1"));

            assertStatus(204, answer);
            Delivery<Ordered> delivery = received.poll(20, TimeUnit.SECONDS);
            assertEquals(2, delivery.message().payload().quantity());
            assertEquals("café", delivery.parameters().get("shop"));
            assertEquals("t1", delivery.headers().text("X-Trace").orElseThrow());
            HttpDelivery facts = delivery.metadata(HttpDelivery.class).orElseThrow();
            assertEquals("PUT", facts.method());
            assertEquals("/shops/caf%C3%A9/orders", facts.path());
            assertEquals(List.of("1"), facts.query().get("x"));
        }
    }

    @Test
    void aRequestIsAnsweredWithTheStatusOfTheReply() throws Exception {
        Route route = Notes.route("/notes/{id}");
        try (Connection connection = listen()) {
            connection
                    .responder(
                            route,
                            Note.SET,
                            ReplyRoute.of(Notes.route("/none")),
                            MessageSet.of(Note.TYPE, Refusal.TYPE))
                    .respond(delivery -> delivery.message().payload().equals("bad")
                            ? new Refusal("no")
                            : new Note("yes " + delivery.parameters()));
            String url = url(connection, "/notes/7");

            String yes = Curl.run("-H", "Content-Type: text/plain", "-d", "good", url);
            assertStatus(200, yes);
            assertTrue(yes.endsWith("yes {id=7}"), yes);
            String no = Curl.run("-H", "Content-Type: text/plain", "-d", "bad", url);
            assertStatus(409, no);
            assertTrue(no.endsWith("\nno"), no);
            String refused = Curl.run("-H", "Accept: image/png", "-H", "Content-Type: text/plain", "-d", "good", url);
            assertStatus(406, refused);
        }
    }

    @Test
    void queryAndHeaderFieldsAreReadAsTheBindingsSay() throws Exception {
        Route route = Notes.route("/search")
                .operation(
                        "search",
                        Notes.http(JsonObject.builder()
                                .put("method", "GET")
                                .put(
                                        "query",
                                        JsonObject.builder()
                                                .put("type", "object")
                                                .build())));
        try (Connection connection = listen()) {
            var received = new LinkedBlockingQueue<Delivery<Search>>();
            connection.subscriber(route.field(Search.QUERY), Search.SET).subscribe(received::add);

            assertStatus(
                    204,
                    Curl.run(
                            "-H",
                            "TRACEID: abc",
                            "-H",
                            "debug: true",
                            url(connection, "/search?page=3&sort=a%20b&sort=c&other=1")));
            Delivery<Search> delivery = received.poll(20, TimeUnit.SECONDS);
            assertEquals(
                    new Notes.Paging(3, List.of("a b", "c")),
                    Search.QUERY.of(delivery).orElseThrow());
            assertEquals(
                    new Notes.Trace("abc", true), Search.HEADERS.of(delivery).orElseThrow());

            String refused = Curl.run("-H", "debug: true", "-H", "traceid: a", url(connection, "/search?page=x"));
            assertStatus(400, refused);
        }
    }

    @Test
    void credentialsAreAskedForBeforeABodyIsRead() throws Exception {
        ConnectOptions options = ConnectOptions.builder()
                .credentials(UserPassword.of("alice", "wonder:land"))
                .build();
        try (Connection connection =
                Connection.open(Servers.secured("http", "[::1]:0", new Http("basic", null)), options)) {
            connection.subscriber(Notes.route("/notes"), Note.SET).subscribe(delivery -> {});
            String url =
                    "http://[::1]:" + connection.localAddress().orElseThrow().getPort() + "/notes";

            String refused = Curl.run("-g", "-H", "Content-Type: text/plain", "-d", "a", url);
            assertStatus(401, refused);
            assertTrue(refused.contains("www-authenticate: Basic realm=\"api\""), refused);
            assertStatus(
                    401, Curl.run("-g", "-u", "alice:wonderland", "-H", "Content-Type: text/plain", "-d", "a", url));
            assertStatus(
                    204, Curl.run("-g", "-u", "alice:wonder:land", "-H", "Content-Type: text/plain", "-d", "a", url));
        }
    }

    @Test
    void callersShowTheirCertificateByTls() throws Exception {
        Keys keys = Keys.shared();
        ConnectOptions options = ConnectOptions.builder()
                .tls(Tls.trusting(keys.certificate("authority")))
                .option(keys.ofServer().verifyingCallers())
                .build();
        try (Connection connection = Connection.open(Server.of("https", "localhost:0"), options)) {
            connection.subscriber(Notes.route("/notes"), Note.SET).subscribe(delivery -> {});
            var note = new ArrayList<>(
                    List.of("--cacert", keys.certificate("authority").toString()));
            note.addAll(List.of("-H", "Content-Type: text/plain", "-d", "a"));
            note.add("https://localhost:"
                    + connection.localAddress().orElseThrow().getPort() + "/notes");
            assertTrue(Curl.run(note.toArray(String[]::new)).startsWith("curl: "));

            note.addAll(List.of("--cert-type", "P12", "--cert"));
            note.add(keys.store("caller") + ":" + new String(keys.password()));
            assertStatus(204, Curl.run(note.toArray(String[]::new)));
        }
    }

    @Test
    void aLargeBodyIsSentWhenWeSaySo() throws Exception {
        try (Connection connection = listen()) {
            var received = new LinkedBlockingQueue<Integer>();
            connection
                    .subscriber(Notes.route("/notes"), Note.SET)
                    .subscribe(delivery ->
                            received.add(delivery.message().payload().length()));
            String url = url(connection, "/notes");
            try (var folder = ServerFolder.create("curl")) {
                Files.writeString(folder.file("large"), "x".repeat(3_000_000));
                String large = "@" + folder.file("large");

                String answer = Curl.run("-H", "Content-Type: text/plain", "--data-binary", large, url);
                assertTrue(answer.startsWith("HTTP/1.1 100 Continue"), answer);
                assertTrue(answer.contains("HTTP/1.1 204"), answer);
                assertEquals(3_000_000, received.poll(20, TimeUnit.SECONDS));
                String chunked = Curl.run(
                        "-H",
                        "Transfer-Encoding: chunked",
                        "-H",
                        "Content-Type: text/plain",
                        "--data-binary",
                        large,
                        url);
                assertTrue(chunked.contains("HTTP/1.1 204"), chunked);
                assertEquals(3_000_000, received.poll(20, TimeUnit.SECONDS));
            }
        }
    }
}
