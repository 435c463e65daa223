package io.asyncapigen.runtime.ws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.netty.MessageLimit;
import io.asyncapigen.runtime.testkit.page.Row;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a server of ours makes of frames, byte by byte: the cases of the Autobahn test suite that matter. */
@Timeout(120)
class FramesTest {
    static final int LIMIT = 200_000;
    private static final int FIN = 0x80;
    private static final int CONTINUATION = 0x0;
    private static final int TEXT = 0x1;
    private static final int BINARY = 0x2;
    private static final int CLOSE = 0x8;
    private static final int PING = 0x9;
    private static final int PONG = 0xA;
    private static final byte[] NOT_UTF8 = {'a', (byte) 0xC3, 0x28};

    private static EchoServer server;

    @BeforeAll
    static void startServer() {
        server = new EchoServer(
                ConnectOptions.builder().option(MessageLimit.of(LIMIT)).option(WsCompression.standard()));
    }

    @AfterAll
    static void endServer() {
        server.close();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(UTF_8);
    }

    private static void assertEcho(RawSocket socket, byte[] wanted) throws IOException {
        RawSocket.Frame frame = socket.read().orElseThrow();
        assertEquals(FIN | BINARY, frame.head());
        assertArrayEquals(wanted, frame.payload());
    }

    /** Behind what came back of what was right, if that was faster. */
    private static void assertClosed(int code, RawSocket socket) throws IOException {
        RawSocket.Frame next = socket.read().orElseThrow();
        RawSocket.Frame frame = next.opcode() == BINARY ? socket.read().orElseThrow() : next;
        assertEquals(FIN | CLOSE, frame.head());
        assertEquals(code, frame.closeCode(), () -> new String(frame.payload(), UTF_8));
        assertTrue(socket.read().isEmpty(), "something behind the close");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 125, 126, 127, 65_535, 65_536, LIMIT})
    void messagesOfAllLengthsComeBack(int length) throws IOException {
        var payload = new byte[length];
        new Random(length).nextBytes(payload);
        try (RawSocket socket = server.open()) {
            assertEcho(socket.send(FIN | BINARY, payload), payload);
        }
    }

    @Test
    void aMessageMayBeInFragmentsWithControlFramesBetween() throws IOException {
        byte[] text = utf8("κόσμε");
        try (RawSocket socket = server.open()) {
            socket.send(TEXT, text[0], text[1], text[2]); // ends within a character
            socket.send(FIN | PING, utf8("one"));
            socket.send(CONTINUATION);
            socket.send(FIN | PONG, utf8("nobody asked"));
            socket.send(FIN | CONTINUATION, Arrays.copyOfRange(text, 3, text.length));

            RawSocket.Frame pong = socket.read().orElseThrow();
            assertEquals(FIN | PONG, pong.head());
            assertArrayEquals(utf8("one"), pong.payload());
            assertEcho(socket, text);
        }
    }

    @Test
    void framesMayComeByteByByteAndManyAtOnce() throws IOException {
        var all = new ByteArrayOutputStream();
        all.writeBytes(RawSocket.frame(TEXT, true, utf8("one ")));
        all.writeBytes(RawSocket.frame(FIN | PING, true));
        all.writeBytes(RawSocket.frame(FIN | CONTINUATION, true, utf8("by one")));
        try (RawSocket socket = server.open()) {
            for (byte each : all.toByteArray()) {
                socket.write(each);
            }
            assertEquals(PONG, socket.read().orElseThrow().opcode());
            assertEcho(socket, utf8("one by one"));

            socket.write(all.toByteArray()).write(RawSocket.frame(FIN | BINARY, true, (byte) 1));
            assertEquals(PONG, socket.read().orElseThrow().opcode());
            assertEcho(socket, utf8("one by one"));
            assertEcho(socket, new byte[] {1});
        }
    }

    @Test
    void aPingOfAllLengthsIsAnsweredWithTheSame() throws IOException {
        try (RawSocket socket = server.open()) {
            for (int length : List.of(0, 1, 125)) {
                var payload = new byte[length];
                new Random(length).nextBytes(payload);
                RawSocket.Frame pong = socket.send(FIN | PING, payload).read().orElseThrow();
                assertEquals(FIN | PONG, pong.head());
                assertArrayEquals(payload, pong.payload());
            }
        }
    }

    /** A row of the page, a name, the close code that it has to get, and the frames. */
    static Stream<Arguments> violations() {
        var violations = new ArrayList<Arguments>();
        for (int bits : List.of(0x10, 0x20, 0x30)) {
            violations.add(violation(
                    "reserved bits, also compression that was not agreed on",
                    "reserved bits " + bits,
                    1002,
                    masked(FIN | bits | TEXT, 'a')));
            violations.add(violation(
                    "reserved bits, also compression that was not agreed on",
                    "reserved bits of a ping " + bits,
                    1002,
                    masked(FIN | bits | PING)));
        }
        for (int opcode : List.of(3, 4, 5, 6, 7, 0xB, 0xC, 0xD, 0xE, 0xF)) {
            violations.add(
                    violation("an opcode that there is not", "opcode " + opcode, 1002, masked(FIN | opcode, 'a')));
        }
        violations.addAll(List.of(
                violation(
                        "reserved bits, also compression that was not agreed on",
                        "compressed without an agreement",
                        1002,
                        masked(FIN | 0x40 | TEXT, 'a')),
                violation("a frame without a mask", "no mask", 1002, RawSocket.frame(FIN | TEXT, false, (byte) 'a')),
                violation("a control frame in fragments", "a ping in fragments", 1002, masked(PING)),
                violation(
                        "a control frame of more than 125 bytes",
                        "a large ping",
                        1002,
                        RawSocket.frame(FIN | PING, true, new byte[126])),
                violation(
                        "a control frame of more than 125 bytes",
                        "a large close",
                        1002,
                        RawSocket.frame(FIN | CLOSE, true, new byte[126])),
                violation(
                        "a fragment of no message that has begun",
                        "a continuation of nothing",
                        1002,
                        masked(FIN | CONTINUATION, 'a')),
                violation(
                        "a fragment of no message that has begun",
                        "a continuation of something complete",
                        1002,
                        masked(FIN | TEXT),
                        masked(CONTINUATION)),
                violation(
                        "a message within the fragments of another",
                        "a message within another",
                        1002,
                        masked(TEXT, 'a'),
                        masked(FIN | TEXT, 'b')),
                violation(
                        "a length that is negative, or written longer than needed",
                        "a length that is longer than needed",
                        1002,
                        bytes(FIN | TEXT, 0x80 | 126, 0, 5)),
                violation(
                        "a length that is negative, or written longer than needed",
                        "a long length that is longer than needed",
                        1002,
                        bytes(FIN | TEXT, 0x80 | 127, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF)),
                violation(
                        "a length that is negative, or written longer than needed",
                        "a negative length",
                        1002,
                        bytes(FIN | TEXT, 0x80 | 127, 0x80, 0, 0, 0, 0, 0, 0, 0)),
                violation(
                        "a close of one byte, or with a code that there is not",
                        "a close of one byte",
                        1002,
                        masked(FIN | CLOSE, 3)),
                violation(
                        "text that is no UTF-8, also across fragments, and in the reason of a close",
                        "no UTF-8",
                        1007,
                        RawSocket.frame(FIN | TEXT, true, NOT_UTF8)),
                violation(
                        "text that is no UTF-8, also across fragments, and in the reason of a close",
                        "no UTF-8 across fragments",
                        1007,
                        masked(TEXT, 0xC3),
                        masked(FIN | CONTINUATION, 0x28)),
                violation(
                        "text that is no UTF-8, also across fragments, and in the reason of a close",
                        "half a character at the end",
                        1007,
                        masked(FIN | TEXT, 'a', 0xC3)),
                violation(
                        "text that is no UTF-8, also across fragments, and in the reason of a close",
                        "a surrogate",
                        1007,
                        masked(FIN | TEXT, 0xED, 0xA0, 0x80)),
                violation(
                        "text that is no UTF-8, also across fragments, and in the reason of a close",
                        "an overlong slash",
                        1007,
                        masked(FIN | TEXT, 0xC0, 0xAF)),
                violation(
                        "text that is no UTF-8, also across fragments, and in the reason of a close",
                        "a close whose reason is no UTF-8",
                        1007,
                        masked(FIN | CLOSE, 3, 0xE8, 0xC3, 0x28)),
                violation(
                        "a message over the limit, in one frame or in fragments",
                        "a frame over the limit",
                        1009,
                        bytes(FIN | BINARY, 0x80 | 127, 0, 0, 0, 0, 0, 3, 0x0D, 0x41)),
                violation(
                        "a message over the limit, in one frame or in fragments",
                        "a frame of an exabyte",
                        1009,
                        bytes(FIN | BINARY, 0x80 | 127, 0x0F, 0, 0, 0, 0, 0, 0, 0)),
                violation(
                        "a message over the limit, in one frame or in fragments",
                        "fragments that are over the limit together",
                        1009,
                        RawSocket.frame(BINARY, true, new byte[LIMIT]),
                        RawSocket.frame(FIN | CONTINUATION, true, new byte[1]))));
        return violations.stream();
    }

    private static Arguments violation(String row, String name, int code, byte[]... frames) {
        return Arguments.of(row, name, code, frames);
    }

    private static byte[] masked(int head, int... payload) {
        return RawSocket.frame(head, true, bytes(payload));
    }

    private static byte[] bytes(int... values) {
        var bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("violations")
    void whoBreaksTheRulesIsToldSo(String row, String name, int code, byte[][] frames) throws IOException {
        try (RawSocket socket = server.open();
                RawSocket other = server.open()) {
            for (byte[] each : frames) {
                socket.write(each);
            }
            assertClosed(code, socket);
            assertEcho(other.send(FIN | TEXT, utf8("others go on")), utf8("others go on"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            ints = {1000, 1001, 1002, 1003, 1007, 1008, 1009, 1010, 1011, 1012, 1013, 1014, 3000, 3999, 4000, 4999})
    void aCloseIsAnsweredWithItsCode(int code) throws IOException {
        try (RawSocket socket = server.open()) {
            socket.send(FIN | CLOSE, RawSocket.close(code, "because")).send(FIN | TEXT, utf8("too late"));
            assertClosed(code, socket);
        }
    }

    @Test
    void aCloseWithoutACodeIsAnsweredWithoutOne() throws IOException {
        try (RawSocket socket = server.open()) {
            assertClosed(1005, socket.send(FIN | CLOSE));
        }
    }

    @Row("a close of one byte, or with a code that there is not")
    @ParameterizedTest
    @ValueSource(ints = {0, 999, 1004, 1005, 1006, 1015, 1016, 1100, 2000, 2999, 5000, 40_000, 65_535})
    void aCloseWithACodeThatThereIsNotBreaksTheRules(int code) throws IOException {
        try (RawSocket socket = server.open()) {
            assertClosed(1002, socket.send(FIN | CLOSE, RawSocket.close(code, "")));
        }
    }

    private static byte[] deflated(byte[] data) {
        var deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        deflater.setInput(data);
        var out = new byte[data.length + 100];
        int length = deflater.deflate(out, 0, out.length, Deflater.SYNC_FLUSH);
        deflater.end();
        return Arrays.copyOf(out, length - 4); // without the tail that RFC 7692 leaves out
    }

    private static RawSocket compressing() throws IOException {
        return server.open("Sec-WebSocket-Extensions: permessage-deflate; client_no_context_takeover");
    }

    @Test
    void aCompressedMessageComesBackCompressed() throws IOException {
        byte[] text = utf8("again and ".repeat(1_000));
        try (RawSocket socket = compressing()) {
            for (int i = 0; i < 3; i++) {
                byte[] packed = deflated(text);
                socket.send(0x40 | TEXT, packed[0]);
                socket.send(FIN | CONTINUATION, Arrays.copyOfRange(packed, 1, packed.length));
                RawSocket.Frame frame = socket.read().orElseThrow();
                assertEquals(FIN | 0x40 | BINARY, frame.head());
                assertTrue(frame.payload().length < 500, () -> frame.payload().length + " bytes");
            }
        }
    }

    @Row("a compressed message that becomes larger than the limit")
    @Test
    void aSmallMessageThatBecomesALargeOneIsTooLarge() throws IOException {
        byte[] bomb = deflated(new byte[100 * LIMIT]);
        try (RawSocket socket = compressing()) {
            assertTrue(bomb.length < LIMIT);
            assertClosed(1009, socket.send(FIN | 0x40 | BINARY, bomb));
        }
    }

    @Test
    void manyCompressedMessagesBelowTheLimitComeThrough() throws IOException {
        byte[] packed = deflated(new byte[LIMIT]);
        try (RawSocket socket = compressing()) {
            for (int i = 0; i < 10; i++) {
                socket.send(FIN | 0x40 | BINARY, packed);
                assertEquals(FIN | 0x40 | BINARY, socket.read().orElseThrow().head());
            }
        }
    }

    @Row("compressed data that are none")
    @Test
    void whatIsNoCompressedDataIsInvalid() throws IOException {
        try (RawSocket socket = compressing()) {
            socket.send(FIN | 0x40 | BINARY, bytes(0xFF, 0xFF, 0xFF, 0xFF, 0xFF));
            assertClosed(1007, socket);
        }
        try (RawSocket socket = compressing()) {
            socket.send(0x40 | BINARY, deflated(utf8("a"))).send(FIN | 0x40 | CONTINUATION, deflated(utf8("b")));
            assertClosed(1002, socket);
        }
    }
}
