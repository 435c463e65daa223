package io.asyncapigen.runtime.ws;

import static io.asyncapigen.runtime.ws.EchoServer.RAW;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.ConnectFailedException;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.RawMessage;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.netty.ListenLimits;
import io.asyncapigen.runtime.netty.Role;
import io.asyncapigen.runtime.testkit.server.ServerFolder;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A connection of HTTP and one of WebSocket listen at one port of one process. */
@Timeout(60)
class SharedPortTest {
    private static final Duration IDLE = Duration.ofSeconds(60);

    private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
    private String host;
    private Connection http;
    private Connection webSocket;

    @BeforeEach
    void listen() throws Exception {
        host = "127.0.0.1:" + ServerFolder.freePort();
        http = open("http", IDLE, "http");
        webSocket = open("ws", IDLE, "ws");
    }

    /** Listens, and notes what comes under that name. */
    private Connection open(String protocol, Duration idle, String name) {
        Connection connection = Connection.open(
                Server.of(protocol, host),
                ConnectOptions.builder()
                        .option(Role.LISTEN)
                        .option(ListenLimits.standard().withIdle(idle))
                        .closeTimeout(Duration.ofSeconds(5))
                        .build());
        try {
            connection
                    .subscriber(EchoServer.route("feed"), RAW)
                    .subscribe(delivery -> received.add(
                            name + " " + delivery.message().payload().toUtf8()));
            return connection;
        } catch (RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    @AfterEach
    void close() {
        webSocket.close();
        http.close();
    }

    private Connection asking(String protocol) {
        return Connection.open(
                Server.of(protocol, host),
                ConnectOptions.builder()
                        .option(Role.CONNECT)
                        .connectTimeout(Duration.ofSeconds(3))
                        .sendTimeout(Duration.ofSeconds(3))
                        .build());
    }

    private void assertTaken(String protocol) throws Exception {
        try (Connection asking = asking(protocol)) {
            asking.publisher(EchoServer.route("feed"), RAW).send(RawMessage.of(Binary.utf8("hi")));
        }
        assertEquals(protocol + " hi", received.poll(20, TimeUnit.SECONDS));
    }

    @Test
    void eachGetsItsOwnAtTheSamePath() throws Exception {
        for (int i = 0; i < 3; i++) {
            assertTaken("http");
            assertTaken("ws");
        }
        assertEquals(http.localAddress(), webSocket.localAddress());
    }

    @Test
    void aPortThatTheSystemChoseIsSharedByItsNumber() throws Exception {
        webSocket.close();
        http.close();
        host = "127.0.0.1:0";
        http = open("http", IDLE, "http");
        host = "127.0.0.1:" + http.localAddress().orElseThrow().getPort();
        webSocket = open("ws", IDLE, "ws");

        assertTaken("http");
        assertTaken("ws");
        http.close();
        assertTaken("ws");
    }

    @Test
    void theOtherStaysWhenOneIsClosed() throws Exception {
        webSocket.close();
        assertTaken("http");
        webSocket = open("ws", IDLE, "ws");
        assertTaken("ws");

        http.close();
        assertTaken("ws");
        webSocket.close();
        try (Socket taken = new Socket()) {
            int port = Integer.parseInt(host.substring(host.indexOf(':') + 1));
            assertThrows(IOException.class, () -> taken.connect(new InetSocketAddress("127.0.0.1", port), 3_000));
        }
    }

    @Test
    void whoeverWantsOtherLimitsIsRefused() throws Exception {
        webSocket.close();
        ConnectFailedException refused =
                assertThrows(ConnectFailedException.class, () -> open("ws", IDLE.plusSeconds(1), "ws"));
        assertTrue(String.valueOf(refused.getMessage()).contains("other limits"), refused::toString);
        assertTaken("http");
    }

    /** HTTP allows a peer to end its side and be answered; in a WebSocket the end of one side is the end. */
    @Test
    void aWebSocketWhosePeerEndsItsSideIsOver() throws Exception {
        int port = Integer.parseInt(host.substring(host.indexOf(':') + 1));
        var socket = new Socket("127.0.0.1", port);
        try (RawSocket peer = new RawSocket(socket)) {
            assertTrue(peer.shake("/feed").startsWith("HTTP/1.1 101 "));
            socket.shutdownOutput();
            assertEquals(-1, socket.getInputStream().read());
        }
        var early = new Socket("127.0.0.1", port);
        try (RawSocket peer = new RawSocket(early)) {
            peer.write(("POST /feed HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\n\r\na" + "GET /feed HTTP/1.1\r\n"
                            + "Host: a\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                            + "Sec-WebSocket-Key: " + RawSocket.KEY + "\r\n\r\n")
                    .getBytes(US_ASCII));
            early.shutdownOutput();
            String answers = new String(early.getInputStream().readAllBytes(), US_ASCII);
            assertTrue(answers.startsWith("HTTP/1.1 204 "), answers);
        }
    }
}
