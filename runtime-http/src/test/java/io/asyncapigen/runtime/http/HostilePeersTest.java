package io.asyncapigen.runtime.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.ReplyRoute;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.http.Notes.Note;
import io.asyncapigen.runtime.http.listen.HttpLimits;
import io.asyncapigen.runtime.netty.ListenLimits;
import io.asyncapigen.runtime.netty.MessageLimit;
import io.asyncapigen.runtime.testkit.page.Row;
import io.asyncapigen.runtime.testkit.server.IdlePeers;
import io.asyncapigen.runtime.testkit.server.ServerFolder;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Peers that mean no good, in the clear and by TLS: the others are served, and little is kept for them. */
@ParameterizedClass
@ValueSource(strings = {"http", "https"})
@Timeout(240)
class HostilePeersTest {
    private static final int LARGE = 1 << 20;
    /** Answered without a body. */
    private static final String NOWHERE = "HEAD /nowhere HTTP/1.1\r\nHost: a\r\n\r\n";

    private static final String ASK =
            "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Type: text/plain\r\nContent-Length: 2\r\n\r\nhi";

    private static final String LARGE_ASK = "GET /large HTTP/1.1\r\nHost: a\r\n\r\n";

    /** A peer, and the socket below its TLS, where that is another one. */
    private record Peer(RawPeer raw, Socket below) implements AutoCloseable {
        /** Resets the connection, in the midst of whatever it is. */
        @Override
        public void close() throws IOException {
            below.setSoLinger(true, 0);
            below.close();
        }
    }

    private final String protocol;
    private final AtomicInteger handled = new AtomicInteger();
    private final ErrorLog log = new ErrorLog();
    private Connection connection;
    private InetSocketAddress at;

    HostilePeersTest(String protocol) {
        this.protocol = protocol;
    }

    @BeforeEach
    void listen() throws Exception {
        listen(ListenLimits.standard());
    }

    private void listen(ListenLimits limits) throws Exception {
        connection = Connection.open(
                Server.of(protocol, "127.0.0.1:0"),
                ConnectOptions.builder()
                        .option(Keys.shared().ofServer())
                        .option(MessageLimit.of(100_000))
                        .option(HttpLimits.standard()
                                .withRequestLine(2_000)
                                .withHeaders(4_000)
                                .withBody(Duration.ofSeconds(1)))
                        .option(limits.withHandshake(isEncrypted() ? Duration.ofSeconds(3) : Duration.ofSeconds(1)))
                        .closeTimeout(Duration.ofSeconds(5))
                        .build());
        connection
                .responder(Notes.route("/echo"), Note.SET, ReplyRoute.of(Notes.route("/none")), Note.SET)
                .respond(delivery -> delivery.message());
        connection
                .responder(Notes.route("GET", "/large"), Note.SET, ReplyRoute.of(Notes.route("/none")), Note.SET)
                .respond(delivery -> {
                    handled.incrementAndGet();
                    return new Note("x".repeat(LARGE));
                });
        at = connection.localAddress().orElseThrow();
    }

    @AfterEach
    void close() throws Exception {
        try {
            awaitServed();
            connection.close();
            log.assertNone();
        } finally {
            log.close();
        }
    }

    /** So many, or a quarter of it where each takes a handshake. */
    private int few(int many) {
        return isEncrypted() ? many / 4 : many;
    }

    private boolean isEncrypted() {
        return protocol.equals("https");
    }

    private Peer connect() throws IOException {
        return connect(new Socket());
    }

    private Peer connect(Socket below) throws IOException {
        below.connect(at);
        try {
            return new Peer(new RawPeer(isEncrypted() ? Keys.shared().over(below) : below), below);
        } catch (IOException e) {
            below.close();
            throw e;
        }
    }

    private void assertServed() throws IOException {
        try (Peer peer = connect()) {
            assertEquals("hi", peer.raw().write(ASK).read().body());
        }
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** By TLS they ask once, for who does not shake hands is let go; a handshake takes its time, so they are less. */
    @Test
    void manyWhoDoNothing() throws Exception {
        assertServed();
        long before = used();
        try (ServerFolder folder = ServerFolder.create("idle");
                IdlePeers peers = isEncrypted()
                        ? IdlePeers.connectByTls(folder, at.getPort(), NOWHERE)
                        : IdlePeers.connect(folder, at.getPort(), "")) {
            assertServed();
            long each = (used() - before) / peers.count();
            System.out.println(
                    peers.count() + " idle connections of " + protocol + ", " + each + " bytes of heap for each");
            assertTrue(each < (isEncrypted() ? 100_000 : 20_000), each + " bytes for each");
        }
    }

    /** Writes as long as it is let, on a thread of its own. */
    private static Thread writing(Peer peer, String first, String again, int pauseMillis, AtomicInteger written) {
        var thread = new Thread(() -> {
            try {
                peer.raw().write(first);
                while (true) {
                    peer.raw().write(again);
                    written.addAndGet(again.length());
                    Thread.sleep(pauseMillis);
                }
            } catch (IOException | InterruptedException e) {
                assertNotNull(e.getMessage(), "it is let no more");
            }
        });
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    @Test
    void oneWhoNeverReads() throws Exception {
        try (Peer peer = unread()) {
            writing(peer, "", LARGE_ASK, 0, new AtomicInteger());
            int before;
            do {
                before = handled.get();
                for (int i = 0; i < few(20); i++) {
                    assertServed();
                }
            } while (handled.get() == 0 || handled.get() > before);

            assertTrue(handled.get() < 100, handled + " answers of 1 MiB are made for one who reads none");
        }
    }

    private Peer unread() throws IOException {
        var below = new Socket();
        below.setReceiveBufferSize(64 << 10);
        return connect(below);
    }

    @Row("answers that are not read")
    @ParameterizedTest
    @ValueSource(ints = {1, 50})
    void oneWhoNeverReadsIsLeft(int requests) throws Exception {
        connection.close();
        Duration idle = Duration.ofMillis(isEncrypted() ? 2_000 : 500); // the handshake is to be over before
        listen(ListenLimits.standard().withIdle(idle).withConnections(1));
        try (Peer peer = unread()) {
            peer.raw().write(LARGE_ASK.repeat(requests));

            awaitServed();
            // The system itself keeps some MiB for one who does not read.
            assertTrue(handled.get() < 20, handled + " answers");
        }
    }

    /** Served when there is a place for one more, which may have to become free. */
    private void awaitServed() throws Exception {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (true) {
            try {
                assertServed();
                return;
            } catch (IOException e) {
                assertTrue(System.nanoTime() < end, "nobody is served after 20 s");
                Thread.sleep(50);
            }
        }
    }

    /** Slower than the idle time, but it moves. */
    @Test
    void oneWhoReadsSlowlyIsServed() throws Exception {
        connection.close();
        listen(ListenLimits.standard().withIdle(Duration.ofMillis(500)));
        try (Peer peer = unread()) {
            InputStream answer = peer.raw().write(LARGE_ASK).socket().getInputStream();
            int got = 0;
            for (int count = 0; got < LARGE && count >= 0; count = answer.readNBytes(64 << 10).length) {
                got += count;
                Thread.sleep(100);
            }
            assertTrue(got >= LARGE, got + " bytes of 1 MiB");
        }
    }

    @Test
    void oneWhoResetsAtAnyStage() throws Exception {
        for (int length = 0; length <= ASK.length(); length += ASK.length() / few(ASK.length())) {
            try (Peer peer = connect()) {
                peer.raw().write(ASK.substring(0, length));
            }
        }
        assertServed();
    }

    /** Within its first bytes, or behind a part that shows that more is under way; its place is another's then. */
    @Row("a connection that is reset while it is answered")
    @ParameterizedTest
    @ValueSource(ints = {1, 300_000})
    void oneWhoResetsWithinItsAnswer(int read) throws Exception {
        connection.close();
        listen(ListenLimits.standard().withConnections(3)); // the ones before may not be gone yet
        for (int i = 0; i < 5; i++) {
            awaitServed();
            long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (!isReset(read)) { // there was no place for it
                assertTrue(System.nanoTime() < end, "nobody is answered after 20 s");
                Thread.sleep(50);
            }
        }
        awaitServed();
    }

    /** Whether so many bytes of an answer came before. */
    private boolean isReset(int read) {
        try (Peer peer = unread()) {
            InputStream answer = peer.raw().write(LARGE_ASK.repeat(3)).socket().getInputStream();
            return answer.readNBytes(read).length == read;
        } catch (IOException e) {
            return false;
        }
    }

    /** What a peer says first, and then again and again, in small pieces of which each comes in time; and the status that it gets. */
    private record Endless(String first, String again, int status) {
        private static final String CHUNKED =
                "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n";
        static final List<Endless> ALL = List.of(
                new Endless("\r\n", "\r\n", 408),
                new Endless("GET /", "a", 414),
                new Endless("GET / HTTP/1.1\r\nX: ", "a", 431),
                new Endless("GET / HTTP/1.1\r\n", "X: y\r\n", 431),
                new Endless(CHUNKED + "1;", "a", 400),
                new Endless(CHUNKED + "0\r\n", "X: y\r\n", 431));
    }

    @Row("a head that does not end")
    @Test
    void thoseWhoseHeadDoesNotEnd() throws Exception {
        var written = new AtomicInteger();
        var peers = new ArrayList<Peer>();
        var writing = new ArrayList<Thread>();
        for (Endless each : Endless.ALL) {
            Peer peer = connect();
            peers.add(peer);
            writing.add(writing(peer, each.first(), each.again().repeat(20), 1, written));
        }
        assertServed();
        for (int i = 0; i < peers.size(); i++) {
            assertEquals(Endless.ALL.get(i).status(), peers.get(i).raw().read().status(), "" + Endless.ALL.get(i));
        }
        assertTrue(written.get() < LARGE, written + " bytes are taken");
        assertServed();
        for (int i = 0; i < peers.size(); i++) {
            writing.get(i).join(20_000);
            assertFalse(writing.get(i).isAlive(), "it may go on: " + Endless.ALL.get(i));
            peers.get(i).close();
        }
    }

    @Test
    void thoseWhoAreSlowWithHeadAndBody() throws Exception {
        var slow = new ArrayList<Peer>();
        for (int i = 0; i < few(100); i++) {
            Peer peer = connect();
            slow.add(peer);
            peer.raw().write(ASK.substring(0, 20 + i % (ASK.length() - 20)));
        }
        assertServed();
        for (Peer each : slow) {
            assertEquals(408, each.raw().read().status());
            each.close();
        }
    }

    @Test
    void thoseWhoTalkSomethingElse() throws Exception {
        var random = new Random(8);
        for (int i = 0; i < few(50); i++) {
            var bytes = new byte[random.nextInt(2_000)];
            random.nextBytes(bytes);
            try (Peer peer = connect();
                    var below = new Socket(at.getAddress(), at.getPort())) {
                peer.raw().write(new String(bytes, ISO_8859_1));
                below.getOutputStream().write(bytes);
            } catch (IOException e) {
                assertNotNull(e.getMessage()); // thrown out while it was still talking
            }
        }
        assertServed();
    }
}
