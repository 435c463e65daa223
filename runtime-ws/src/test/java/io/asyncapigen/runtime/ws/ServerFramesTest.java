package io.asyncapigen.runtime.ws;

import static io.asyncapigen.runtime.ws.EchoServer.RAW;
import static io.asyncapigen.runtime.ws.EchoServer.route;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.runtime.Backoff;
import io.asyncapigen.runtime.ConnectFailedException;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.ConnectionListener;
import io.asyncapigen.runtime.ServerAddress;
import io.asyncapigen.runtime.netty.MessageLimit;
import io.asyncapigen.runtime.netty.Role;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What servers may send to a client of ours, and what breaks the rules, which are those of {@link FramesTest} but for the masks. */
@Timeout(60)
class ServerFramesTest {
    private static final int CLOSE = 8;

    /** What both sides make of it. */
    private static final class Told implements ConnectionListener {
        private final CompletableFuture<RawSocket.Frame> server = new CompletableFuture<>();
        private final CompletableFuture<Throwable> user = new CompletableFuture<>();
        private final LinkedBlockingQueue<String> received = new LinkedBlockingQueue<>();

        @Override
        public void disconnected(ServerAddress address, Throwable cause) {
            user.complete(cause);
        }

        private void assertClosed(int code) throws Exception {
            assertEquals(code, server.get(20, TimeUnit.SECONDS).closeCode());
            assertEquals(
                    code,
                    assertInstanceOf(WsClosedException.class, user.get(20, TimeUnit.SECONDS))
                            .code());
        }
    }

    private static ConnectOptions.Builder options() {
        return ConnectOptions.builder()
                .option(Role.CONNECT)
                .option(MessageLimit.of(FramesTest.LIMIT))
                .reconnect(Backoff.fixed(Duration.ofMinutes(1)));
    }

    /** Of the first connection, over which a server sends those frames. */
    private static Told sent(byte[]... frames) throws Exception {
        var told = new Told();
        try (var server = new RawServer((socket, head) -> {
                    socket.write(RawSocket.acceptance(head).getBytes(ISO_8859_1));
                    for (byte[] each : frames) {
                        socket.write(each);
                    }
                    told.server.complete(closing(socket));
                });
                Connection connection = Connection.open(
                        server.server(), options().connectionListener(told).build())) {
            connection
                    .subscriber(route("echo"), RAW)
                    .subscribe(delivery ->
                            told.received.add(delivery.message().payload().toUtf8()));
            told.user.get(20, TimeUnit.SECONDS);
        }
        return told;
    }

    private static RawSocket.Frame closing(RawSocket socket) throws IOException {
        RawSocket.Frame frame;
        do {
            frame = socket.read().orElseThrow();
        } while (frame.opcode() != CLOSE);
        return frame;
    }

    private static Stream<Arguments> violations() {
        return FramesTest.violations().map(each -> {
            Object[] parts = each.get();
            return Arguments.of(
                    parts[1],
                    parts[2],
                    Stream.of((byte[][]) parts[3])
                            .map(ServerFramesTest::ofServer)
                            .toArray(byte[][]::new));
        });
    }

    /** The frame of a client as a server has to send it, without a mask; with one where a client has forgotten it. */
    private static byte[] ofServer(byte[] frame) {
        if ((frame[1] & 0x80) == 0) {
            return RawSocket.frame(frame[0] & 0xFF, true, Arrays.copyOfRange(frame, 2, frame.length));
        }
        int length = frame[1] & 0x7F;
        int key = 2 + (length == 126 ? 2 : length == 127 ? 8 : 0);
        byte[] before = Arrays.copyOf(frame, key);
        before[1] &= 0x7F;
        if (frame.length == key) {
            return before; // the length says it all
        }
        byte[] bare = Arrays.copyOf(before, frame.length - 4);
        for (int i = 0; i < bare.length - key; i++) {
            bare[key + i] = (byte) (frame[key + 4 + i] ^ frame[key + i % 4]);
        }
        return bare;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("violations")
    void aServerThatBreaksTheRulesIsToldSoAndLeft(String name, int code, byte[][] frames) throws Exception {
        sent(frames).assertClosed(code);
    }

    @ParameterizedTest
    @CsvSource({
        "1000, 1000",
        "1012, 1012",
        "3000, 3000",
        "4999, 4999",
        "0, 1002",
        "999, 1002",
        "1004, 1002",
        "1005, 1002",
        "1006, 1002",
        "1015, 1002",
        "2999, 1002",
        "5000, 1002",
    })
    void aCloseIsAnsweredWithItsCodeIfThereIsSuchAOne(int code, int answer) throws Exception {
        sent(RawSocket.frame(0x88, false, RawSocket.close(code, ""))).assertClosed(answer);
    }

    @Test
    void fragmentsWithControlFramesBetweenAreAMessage() throws Exception {
        Told told = sent(
                RawSocket.frame(0x01, false, (byte) 'a'),
                RawSocket.frame(0x89, false, (byte) 'p'),
                RawSocket.frame(0x80, false, (byte) 'b'),
                RawSocket.frame(0x88, false, RawSocket.close(1000, "")));
        assertEquals("ab", told.received.poll(20, TimeUnit.SECONDS));
    }

    /** The head of its answer, or the body of a refusal. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 101 ~a",
                "HTTP/1.1 101 a\r\nX: ~a",
                "HTTP/1.1 101 a\r\n~X: y\r\n",
                "HTTP/1.1 403 a\r\nTransfer-Encoding: chunked\r\n\r\n~10\r\naaaaaaaaaaaaaaaa\r\n"
            })
    void aServerWhoseAnswerDoesNotEndIsLeft(String answer) throws Exception {
        String[] parts = answer.split("~", 2);
        var written = new AtomicLong();
        try (var server = new RawServer((socket, head) -> {
                    socket.write(parts[0].getBytes(ISO_8859_1));
                    byte[] again = parts[1].repeat(100).getBytes(ISO_8859_1);
                    while (true) {
                        socket.write(again);
                        written.addAndGet(again.length);
                    }
                });
                Connection connection =
                        Connection.open(server.server(), options().build())) {
            assertThrows(
                    ConnectFailedException.class,
                    () -> connection.subscriber(route("echo"), RAW).subscribe(delivery -> {}));
            assertTrue(written.get() < 16 << 20, written + " bytes");
        }
    }
}
