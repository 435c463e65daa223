package io.asyncapigen.generator.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RemoteReferencesTest {
    private final AtomicInteger requests = new AtomicInteger();
    private final CountDownLatch done = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;
    private String base;

    @TempDir
    private Path folder;

    @BeforeEach
    void startServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        base = "http://127.0.0.1:" + server.getAddress().getPort();
        server.createContext("/", exchange -> answer(exchange, 404, "", null));
        serve("/dir/types.yaml", "S: {items: {$ref: 'more.yaml#/T'}}");
        serve("/dir/more.yaml", "T: {type: string}");
        server.start();
    }

    @AfterEach
    void stopServer() {
        done.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void nothingIsFetchedFromAHostThatIsNotAllowed() throws IOException {
        Resolved resolved = Resolved.file(document(base + "/dir/types.yaml#/S"), ResolveOptions.DEFAULT);
        assertEquals(
                List.of(
                        "1:34 error reference-not-allowed: nothing is fetched from 127.0.0.1, which is not an allowed host"),
                resolved.said());
        assertTrue(resolved.help().startsWith("allow it with --allow-host 127.0.0.1"));
        assertEquals(0, requests.get());
    }

    @Test
    void whatIsFetchedIsRelativeToItsAddressAndFetchedOnce() throws IOException {
        String text = "components: {schemas: {A: {$ref: '%s/dir/types.yaml#/S'}, B: {$ref: '%s/dir/types.yaml#/S'}}}";
        Path document = Files.writeString(folder.resolve("doc.yaml"), text.formatted(base, base));
        Resolved resolved = Resolved.file(document, allowed());
        assertEquals(List.of(), resolved.said());
        assertEquals("types.yaml#/S", resolved.end("/components/schemas/A"));
        assertEquals(3, resolved.document().sources().size());
        assertEquals(2, requests.get());
    }

    @Test
    void redirectsAreFollowedToAllowedHostsOnly() throws IOException {
        redirect("/moved", "/dir/types.yaml");
        redirect("/away", "http://localhost:" + server.getAddress().getPort() + "/dir/types.yaml");
        redirect("/file", folder.resolve("x").toUri().toString());
        redirect("/loop", "/loop");
        assertEquals(
                List.of(),
                Resolved.file(document(base + "/moved#/S"), allowed()).said());
        assertFault("/away#/S", "it is redirected to localhost, which is not allowed");
        assertFault("/file#/S", "which is not allowed");
        assertFault("/loop#/S", "more than 5 redirects");
    }

    @Test
    void answersThatAreNoDocumentAreSaid() throws IOException {
        serve("/page", "<!DOCTYPE html><html></html>");
        assertFault("/none", "the server answered 404");
        Resolved page = Resolved.file(document(base + "/page"), allowed());
        assertTrue(
                page.said().get(1).contains("it is an HTML or XML page"),
                page.said().toString());
    }

    @Test
    void anAnswerThatIsTooLongIsGivenUp() throws IOException {
        serve("/long", "a: " + "b".repeat(100_000));
        Resolved resolved = Resolved.file(document(base + "/long"), allowed().withRemoteBytes(10_000));
        assertTrue(
                resolved.said().get(0).contains("the answer is longer than 10000 bytes"),
                resolved.said().get(0));
    }

    @Test
    void anAnswerThatDoesNotComeIsGivenUp() throws IOException {
        server.createContext("/slow", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('a');
            exchange.getResponseBody().flush();
            await();
        });
        ResolveOptions options = allowed().withTimeout(Duration.ofMillis(300));
        Resolved resolved = Resolved.file(document(base + "/slow"), options);
        assertTrue(
                resolved.said().get(0).contains("no answer within 300 ms"),
                resolved.said().get(0));
    }

    @Test
    void aHostThatIsNotThereIsSaid() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        String address = "http://127.0.0.1:" + free + "/x.yaml";
        Resolved resolved = Resolved.file(document(address), allowed());
        assertEquals(
                List.of("1:34 error unresolved-reference: " + address
                        + " cannot be fetched: the host cannot be reached"),
                resolved.said());
    }

    @Test
    void aDocumentFromTheNetworkReachesNoFile() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.yaml"), "S: {}");
        serve("/evil", "S: {items: {$ref: '" + secret.toUri() + "#/S'}}");
        Resolved resolved = Resolved.file(document(base + "/evil#/S"), allowed());
        assertEquals(
                List.of("1:19 error reference-not-allowed: a document from the network may not refer to files"),
                resolved.said());
    }

    @Test
    void answersAreKeptBetweenRunsWhereThereIsAFolderForThem() throws IOException {
        ResolveOptions options = allowed().withCacheDirectory(folder.resolve("cache"));
        assertEquals(
                List.of(),
                Resolved.file(document(base + "/dir/types.yaml#/S"), options).said());
        server.stop(0);
        Resolved again = Resolved.file(document(base + "/dir/types.yaml#/S"), options);
        assertEquals(List.of(), again.said());
        assertEquals(3, again.document().sources().size());
        assertEquals(2, requests.get());
        try (Stream<Path> files = Files.list(folder.resolve("cache"))) {
            assertEquals(2, files.count());
        }
    }

    @Test
    void aServerThatLeadsOnWithoutEndIsLeftAfterAThousandAnswers() throws IOException {
        RemoteFetcher endless = (uri, allowed) ->
                new RemoteFetcher.Fetched(uri, ("$ref: '" + uri + "x'").getBytes(StandardCharsets.UTF_8));
        Resolved resolved = Resolved.file(document(base + "/x"), allowed(), endless);
        assertEquals(
                List.of("1:7 error reference-not-allowed: more than 1000 documents would have to be fetched"),
                resolved.said());
    }

    @Test
    void hostsAreComparedAsPeopleWriteThem() {
        ResolveOptions options = ResolveOptions.DEFAULT.withAllowedHosts(Set.of("Example.com", "other.org:8443"));
        assertTrue(options.allows(URI.create("https://EXAMPLE.com/x")));
        assertTrue(options.allows(URI.create("http://example.com:8080/x")));
        assertTrue(options.allows(URI.create("https://other.org:8443/x")));
        assertFalse(options.allows(URI.create("https://other.org/x")));
        assertFalse(options.allows(URI.create("https://example.com.evil.org/x")));
        assertFalse(options.allows(URI.create("https://user@example.com/x")));
        assertFalse(options.allows(URI.create("ftp://example.com/x")));
    }

    private ResolveOptions allowed() {
        return ResolveOptions.DEFAULT.withAllowedHosts(Set.of("127.0.0.1"));
    }

    private Path document(String reference) throws IOException {
        return Files.writeString(folder.resolve("doc.yaml"), "components: {schemas: {A: {$ref: '" + reference + "'}}}");
    }

    private void assertFault(String path, String words) throws IOException {
        List<String> said = Resolved.file(document(base + path), allowed()).said();
        assertEquals(1, said.size(), said.toString());
        assertTrue(
                said.get(0).startsWith("1:34 error unresolved-reference")
                        && said.get(0).contains(words),
                said.get(0));
    }

    private void serve(String path, String text) {
        server.createContext(path, exchange -> answer(exchange, 200, text, null));
    }

    private void redirect(String path, String to) {
        server.createContext(path, exchange -> answer(exchange, 302, "", to));
    }

    private void answer(HttpExchange exchange, int status, String text, String location) throws IOException {
        requests.incrementAndGet();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (location != null) {
            exchange.getResponseHeaders().set("Location", location);
        }
        try (exchange) {
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private void await() {
        try {
            done.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
