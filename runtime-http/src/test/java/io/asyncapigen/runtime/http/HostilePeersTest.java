package io.asyncapigen.runtime.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Peers that mean no good: the others are served, and little is kept for them. */
@Timeout(240)
class HostilePeersTest {
    private static final int LARGE = 1 << 20;
    private static final String ASK =
            "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Type: text/plain\r\nContent-Length: 2\r\n\r\nhi";

    private static final String LARGE_ASK = "GET /large HTTP/1.1\r\nHost: a\r\n\r\n";

    private final AtomicInteger handled = new AtomicInteger();
    private final ErrorLog log = new ErrorLog();
    private Connection connection;
    private InetSocketAddress at;

    @BeforeEach
    void listen() {
        listen(ListenLimits.standard());
    }

    private void listen(ListenLimits limits) {
        connection = Connection.open(
                Server.of("http", "127.0.0.1:0"),
                ConnectOptions.builder()
                        .option(MessageLimit.of(100_000))
                        .option(HttpLimits.standard().withBody(Duration.ofSeconds(1)))
                        .option(limits.withHandshake(Duration.ofSeconds(1)))
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

    private void assertServed() throws IOException {
        assertEquals("hi", RawPeer.ask(at, ASK).body());
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    @Test
    void thousandsWhoOnlyConnect() throws Exception {
        assertServed();
        long before = used();
        try (ServerFolder folder = ServerFolder.create("idle");
                IdlePeers peers = IdlePeers.connect(folder, at.getPort(), "")) {
            assertServed();
            long each = (used() - before) / peers.count();
            System.out.println(peers.count() + " idle connections of HTTP, " + each + " bytes of heap for each");
            assertTrue(each < 20_000, each + " bytes for each");
        }
    }

    @Test
    void oneWhoNeverReads() throws Exception {
        try (SocketChannel peer = unread()) {
            peer.configureBlocking(false);
            ByteBuffer requests = ByteBuffer.wrap(LARGE_ASK.repeat(2_000).getBytes(StandardCharsets.US_ASCII));
            int before;
            do {
                before = handled.get();
                for (int i = 0; i < 20; i++) {
                    peer.write(requests);
                    assertServed();
                }
            } while (handled.get() > before);

            assertTrue(handled.get() < 100, handled + " answers of 1 MiB are made for one who reads none");
        }
    }

    private SocketChannel unread() throws IOException {
        SocketChannel peer = SocketChannel.open();
        peer.setOption(StandardSocketOptions.SO_RCVBUF, 64 << 10);
        peer.connect(at);
        return peer;
    }

    @Row("answers that are not read")
    @ParameterizedTest
    @ValueSource(ints = {1, 5})
    void oneWhoNeverReadsIsLeft(int requests) throws Exception {
        connection.close();
        listen(ListenLimits.standard().withIdle(Duration.ofMillis(500)).withConnections(1));
        try (SocketChannel peer = unread()) {
            peer.write(ByteBuffer.wrap(LARGE_ASK.repeat(requests).getBytes(StandardCharsets.US_ASCII)));

            awaitServed();
            assertTrue(handled.get() < 5, handled + " answers");
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
        try (SocketChannel peer = unread()) {
            peer.write(ByteBuffer.wrap(LARGE_ASK.getBytes(StandardCharsets.US_ASCII)));
            ByteBuffer part = ByteBuffer.allocate(64 << 10);
            int got = 0;
            for (int count = 0; got < LARGE && count >= 0; count = peer.read(part.clear())) {
                got += count;
                Thread.sleep(100);
            }
            assertTrue(got >= LARGE, got + " bytes of 1 MiB");
        }
    }

    @Test
    void oneWhoResetsAtAnyStage() throws Exception {
        for (int length = 0; length <= ASK.length(); length++) {
            try (var socket = new Socket(at.getAddress(), at.getPort())) {
                socket.setSoLinger(true, 0);
                socket.getOutputStream().write(ASK.substring(0, length).getBytes(StandardCharsets.US_ASCII));
            }
        }
        assertServed();
    }

    @Test
    void thoseWhoAreSlowWithHeadAndBody() throws Exception {
        var slow = new ArrayList<RawPeer>();
        for (int i = 0; i < 100; i++) {
            slow.add(new RawPeer(at).write(ASK.substring(0, 20 + i % (ASK.length() - 20))));
        }
        assertServed();
        for (RawPeer each : slow) {
            assertEquals(408, each.read().status());
            each.close();
        }
    }
}
