package io.asyncapigen.runtime.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.ReplyRoute;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.http.Notes.Note;
import io.asyncapigen.runtime.netty.ListenLimits;
import io.asyncapigen.runtime.testkit.page.Row;
import io.asyncapigen.runtime.testkit.server.TestMachine;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Peers that end their side when they have asked: they get their answers, and the connection is over then, long before it were idle. */
@Timeout(240) // making certificates takes long on a busy machine
class HalfClosedTest {
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final String SLOW = ask("slow");
    private static final String QUICK = ask("quick");

    private final ErrorLog log = new ErrorLog();
    private Connection connection;
    private InetSocketAddress at;

    private static String ask(String text) {
        return "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Type: text/plain\r\nContent-Length: " + text.length()
                + "\r\n\r\n" + text;
    }

    private void listen(String protocol, ConnectOptions.Builder options) {
        connection = Connection.open(
                Server.of(protocol, "127.0.0.1:0"),
                options.closeTimeout(Duration.ofSeconds(5)).build());
        connection
                .responder(Notes.route("/echo"), Note.SET, ReplyRoute.of(Notes.route("/none")), Note.SET)
                .respond(delivery -> {
                    if (delivery.message().payload().equals("slow")) {
                        TimeUnit.MILLISECONDS.sleep(300);
                    }
                    return delivery.message();
                });
        at = connection.localAddress().orElseThrow();
    }

    private void listen() {
        listen("http", ConnectOptions.builder());
    }

    @AfterEach
    void close() {
        connection.close();
        log.close();
        log.assertNone();
    }

    private RawPeer halfClosed(String requests) throws IOException {
        var peer = new RawPeer(at).write(requests);
        peer.socket().shutdownOutput();
        return peer;
    }

    private static void assertOver(RawPeer peer) {
        assertTimeoutPreemptively(SOON, () -> assertTrue(peer.isClosed()));
    }

    @Test
    void theAnswerComesThoughTheHandlerTakesItsTime() throws Exception {
        listen();
        try (RawPeer peer = halfClosed(SLOW)) {
            RawPeer.Answer answer = peer.read();
            assertEquals(200, answer.status());
            assertEquals("slow", answer.body());
            assertEquals("close", answer.header("connection"));
            assertOver(peer);
        }
    }

    @Test
    void allThatWasAskedIsAnswered() throws Exception {
        listen();
        try (RawPeer peer = halfClosed((SLOW + QUICK).repeat(3))) {
            for (int i = 0; i < 3; i++) {
                assertEquals("slow", peer.read().body());
                assertEquals("quick", peer.read().body());
            }
            assertOver(peer);
        }
    }

    @Test
    void onesWhoHaveNothingToGetAreLeft() throws Exception {
        listen();
        try (RawPeer silent = halfClosed("");
                RawPeer answered = new RawPeer(at)) {
            assertOver(silent);
            assertEquals(200, answered.write(QUICK).read().status());
            answered.socket().shutdownOutput();
            assertOver(answered);
        }
    }

    @Row("a request that ends within its head or body, with the end of the peer's side")
    @Test
    void whatIsIncompleteIsRefusedAndTheRequestBeforeItAnswered() throws Exception {
        listen();
        for (int cut : new int[] {1, QUICK.length() - QUICK.indexOf("Content-Type")}) {
            try (RawPeer peer = halfClosed(SLOW + QUICK.substring(0, QUICK.length() - cut))) {
                assertEquals("slow", peer.read().body());
                assertEquals(400, peer.read().status());
                assertOver(peer);
            }
        }
        try (RawPeer peer = halfClosed("POST /ec")) {
            assertOver(peer);
        }
    }

    /** A peer that has said half of its next request and goes on in its own time still gets this answer, not another one. */
    @Row("a next request whose head does not come in time while one is handled")
    @Test
    void aSlowNextRequestDoesNotSpoilTheAnswer() throws Exception {
        listen("http", ConnectOptions.builder().option(ListenLimits.standard().withHandshake(Duration.ofMillis(50))));
        try (var peer = new RawPeer(at)) {
            assertEquals(200, peer.write(SLOW + "POST /ec").read().status());
            assertOver(peer);
        }
    }

    private SSLSocket encrypted(String... versions) throws Exception {
        var socket = (SSLSocket) Keys.shared().over(new Socket(at.getAddress(), at.getPort()));
        socket.setEnabledProtocols(versions);
        return socket;
    }

    private void listenEncrypted() throws Exception {
        listen("https", ConnectOptions.builder().option(Keys.shared().ofServer()));
    }

    @Test
    void theAnswerComesByTlsAsWell() throws Exception {
        listenEncrypted();
        try (var peer = new RawPeer(encrypted("TLSv1.3"))) {
            peer.write(SLOW);
            peer.socket().shutdownOutput();
            assertEquals("slow", peer.read().body());
            assertOver(peer);
        }
    }

    /** Until version 1.3 whoever is told that a side is over has to end the other one at once. */
    @Test
    void beforeTls13TheConnectionIsOver() throws Exception {
        listenEncrypted();
        try (SSLSocket socket = encrypted("TLSv1.2");
                var peer = new RawPeer(socket)) {
            peer.write(SLOW);
            socket.shutdownOutput();
            assertOver(peer);
        }
    }

    @Test
    void oneWhoLeavesWithinTheHandshakeOfTlsIsLeft() throws Exception {
        listenEncrypted();
        try (var peer = new RawPeer(new Socket(at.getAddress(), at.getPort()))) {
            peer.write("\u0016\u0003\u0001"); // as a handshake starts
            peer.socket().shutdownOutput();
            assertOver(peer);
        }
    }

    @Test
    void socatGetsItsAnswer() throws Exception {
        TestMachine.requireProgram("socat", "socat");
        listen();
        Process socat = new ProcessBuilder("socat", "-t", "20", "-", "TCP:127.0.0.1:" + at.getPort())
                .redirectErrorStream(true)
                .start();
        try (var input = socat.getOutputStream()) {
            input.write(SLOW.getBytes(US_ASCII));
        }
        String answer = new String(socat.getInputStream().readAllBytes(), UTF_8);
        assertTrue(answer.startsWith("HTTP/1.1 200 ") && answer.endsWith("slow"), answer);
    }
}
