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
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Bytes that are wrong by chance, as long as the system property {@code fuzz} says, from the seed that {@code fuzz.seed} says: the server
 * answers by HTTP or not at all, and always to what has come unharmed, logs nothing at ERROR, and goes on.
 */
class HttpFuzzTest {
    private static final String ASK =
            "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Type: text/plain\r\nContent-Length: 2\r\n\r\nhi";

    @Test
    void theServerSurvives() throws Exception {
        Duration length = Duration.parse(System.getProperty("fuzz", "PT12S"));
        long seed = Long.getLong("fuzz.seed", 1);
        var random = new Random(seed);
        long end = System.nanoTime() + length.toNanos();
        int tries = 0;
        try (var log = new ErrorLog();
                Connection connection = listen()) {
            InetSocketAddress at = connection.localAddress().orElseThrow();
            while (System.nanoTime() < end) {
                String request = mutated(random);
                String answer = send(at, request.getBytes(StandardCharsets.ISO_8859_1));
                assertTrue(answer.startsWith("HTTP/1.1 ") || answer.isEmpty() && !SEEDS.contains(request), answer);
                if (++tries % 100 == 0) {
                    assertEquals("hi", RawPeer.ask(at, ASK).body());
                }
            }
            assertEquals("hi", RawPeer.ask(at, ASK).body());
            log.assertNone();
        }
        System.out.println(tries + " requests from the seed " + seed + ", and the server lives");
    }

    private static Connection listen() {
        Connection connection = Connection.open(
                Server.of("http", "127.0.0.1:0"),
                ConnectOptions.builder()
                        .option(HttpLimits.standard().withBody(Duration.ofSeconds(1)))
                        .option(ListenLimits.standard().withHandshake(Duration.ofSeconds(1)))
                        .closeTimeout(Duration.ofSeconds(5))
                        .build());
        connection
                .responder(Notes.route("/echo"), Note.SET, ReplyRoute.of(Notes.route("/none")), Note.SET)
                .respond(delivery -> delivery.message());
        return connection;
    }

    private static String send(InetSocketAddress at, byte[] bytes) throws IOException {
        try (var socket = new Socket(at.getAddress(), at.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(bytes);
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (SocketException e) {
            assertTrue(String.valueOf(e.getMessage()).matches("(?i).*(reset|broken pipe).*"), e::toString);
            return "";
        }
    }

    private static final List<String> SEEDS = List.of(
            ASK,
            ASK + ASK,
            "GET /echo?a=b&c HTTP/1.1\r\nHost: a\r\nAccept: text/plain;q=0.5, */*\r\nConnection: close\r\n\r\n",
            "POST /echo HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Type: text/plain\r\n"
                    + "Transfer-Encoding: chunked\r\n\r\n5;x=\"y\"\r\nhello\r\n0\r\nTrailer: a\r\n\r\n",
            "OPTIONS * HTTP/1.0\r\n\r\n",
            "GET /feed HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                    + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n");
    private static final List<String> BITS = List.of(
            "\r\n",
            "\n",
            "\r",
            "\0",
            " ",
            "\t",
            ":",
            "%",
            "%2e%2e/",
            "..",
            "0",
            "-1",
            "ffffffff",
            "Content-Length: 5\r\n",
            "Transfer-Encoding: chunked\r\n",
            "Host: b\r\n",
            "é",
            "HTTP/1.1",
            "\u00ff\u00fe");

    private static String mutated(Random random) {
        var text = new StringBuilder(SEEDS.get(random.nextInt(SEEDS.size())));
        for (int i = random.nextInt(6); i > 0; i--) {
            int at = random.nextInt(text.length() + 1);
            int until = Math.min(text.length(), at + random.nextInt(8));
            switch (random.nextInt(5)) {
                case 0 -> text.insert(at, BITS.get(random.nextInt(BITS.size())));
                case 1 -> text.delete(at, until);
                case 2 -> text.replace(at, until, String.valueOf((char) random.nextInt(256)));
                case 3 -> text.insert(at, text.substring(at, until).repeat(random.nextInt(50)));
                default -> text.setLength(at);
            }
        }
        return text.toString();
    }
}
