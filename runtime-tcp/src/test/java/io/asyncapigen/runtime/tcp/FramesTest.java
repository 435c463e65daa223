package io.asyncapigen.runtime.tcp;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.runtime.Binary;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.CorruptedFrameException;
import io.netty.handler.codec.TooLongFrameException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FramesTest {
    private static final int LIMIT = 1_000;
    private static final TcpFraming.Delimiter ESCAPED =
            TcpFraming.delimiter("\r\n").escapedBy((byte) '\\');

    /** All that can carry any bytes. */
    static Stream<TcpFraming> ofAnything() {
        return Stream.of(
                        Stream.of(1, 2, 4, 8)
                                .map(TcpFraming::lengthPrefix)
                                .flatMap(each -> Stream.of(
                                        each,
                                        each.littleEndian(),
                                        each.countingItself(),
                                        each.littleEndian().countingItself())),
                        Stream.of(TcpFraming.varint(), TcpFraming.varint().countingItself()),
                        Stream.of(
                                ESCAPED,
                                TcpFraming.delimiter("x").escapedBy((byte) 0),
                                TcpFraming.delimiter("aab").escapedBy((byte) 1)))
                .flatMap(each -> each);
    }

    private static EmbeddedChannel channel(TcpFraming framing) {
        return new EmbeddedChannel(Frames.of(framing).decoder(LIMIT));
    }

    private static byte[] wire(TcpFraming framing, byte[]... messages) {
        Frames frames = Frames.of(framing);
        ByteBuf all = Unpooled.buffer();
        for (byte[] each : messages) {
            assertTrue(frames.flaw(each).isEmpty(), () -> frames.flaw(each).toString());
            ByteBuf frame = frames.frame(UnpooledByteBufAllocator.DEFAULT, each);
            all.writeBytes(frame);
            frame.release();
        }
        return ByteBufUtil.getBytes(all);
    }

    private static List<String> read(EmbeddedChannel channel) {
        var read = new ArrayList<String>();
        for (ByteBuf next = channel.readInbound(); next != null; next = channel.readInbound()) {
            read.add(next.toString(ISO_8859_1));
            next.release();
        }
        return read;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(ISO_8859_1);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    @Test
    void theWireIsWhatTheNameSays() {
        Map<TcpFraming, String> wires = Map.ofEntries(
                Map.entry(TcpFraming.newline(), "61620a"),
                Map.entry(TcpFraming.lengthPrefix(1), "026162"),
                Map.entry(TcpFraming.lengthPrefix(2), "00026162"),
                Map.entry(TcpFraming.lengthPrefix(2).littleEndian(), "02006162"),
                Map.entry(TcpFraming.lengthPrefix(4), "000000026162"),
                Map.entry(TcpFraming.lengthPrefix(4).countingItself(), "000000066162"),
                Map.entry(TcpFraming.lengthPrefix(4).littleEndian().countingItself(), "060000006162"),
                Map.entry(TcpFraming.lengthPrefix(8), "00000000000000026162"),
                Map.entry(TcpFraming.lengthPrefix(8).littleEndian(), "02000000000000006162"),
                Map.entry(TcpFraming.varint(), "026162"),
                Map.entry(TcpFraming.varint().countingItself(), "036162"),
                Map.entry(TcpFraming.delimiter("\r\n"), "61620d0a"),
                Map.entry(TcpFraming.delimiter(Binary.of(new byte[] {(byte) 0xFF, 0})), "6162ff00"),
                Map.entry(TcpFraming.delimiter("b").escapedBy((byte) '\\'), "615c6262"),
                Map.entry(TcpFraming.fixedSize(2), "6162"));
        wires.forEach(
                (framing, expected) -> assertEquals(expected, hex(wire(framing, bytes("ab"))), framing::toString));
    }

    @Test
    void aVarintTakesAsManyBytesAsItNeeds() {
        Frames frames = Frames.of(TcpFraming.varint());
        Frames inclusive = Frames.of(TcpFraming.varint().countingItself());
        for (int size : List.of(0, 1, 125, 126, 127, 128, 16_381, 16_382, 16_383, 16_384, 70_000)) {
            for (Frames each : List.of(frames, inclusive)) {
                ByteBuf frame = each.frame(UnpooledByteBufAllocator.DEFAULT, new byte[size]);
                var channel = new EmbeddedChannel(each.decoder(100_000));
                channel.writeInbound(frame);
                ByteBuf read = channel.readInbound();
                assertEquals(size, read.readableBytes());
                read.release();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("ofAnything")
    void anyBytesComeAsTheyWereSentHoweverTheyAreCut(TcpFraming framing) {
        var random = new Random(1);
        var messages =
                new ArrayList<byte[]>(List.of(bytes(""), bytes("x"), bytes("\r"), bytes("aab\\\r\n\u0000\u0001")));
        for (int i = 0; i < 60; i++) {
            byte[] message = new byte[random.nextInt(200)];
            random.nextBytes(message);
            for (int j = 0; j < message.length; j += 3) {
                message[j] = (byte) "ab\r\nx\\\u0000\u0001".charAt(random.nextInt(8));
            }
            messages.add(message);
        }
        List<String> expected =
                messages.stream().map(each -> new String(each, ISO_8859_1)).toList();
        byte[] wire = wire(framing, messages.toArray(byte[][]::new));

        for (int most : List.of(1, 2, 7, 100, wire.length)) {
            EmbeddedChannel channel = channel(framing);
            var read = new ArrayList<String>();
            for (int at = 0; at < wire.length; ) {
                int size = Math.min(wire.length - at, most == wire.length ? most : 1 + random.nextInt(most));
                channel.writeInbound(Unpooled.copiedBuffer(wire, at, size));
                read.addAll(read(channel));
                at += size;
            }
            assertEquals(expected, read);
            assertFalse(channel.finish());
        }
    }

    @Test
    void aLineEndsWithOrWithoutACarriageReturn() {
        EmbeddedChannel channel = channel(TcpFraming.newline());
        channel.writeInbound(Unpooled.copiedBuffer("a\nb\r\n\nc\rd\ne", ISO_8859_1));
        assertEquals(List.of("a", "b", "", "c\rd"), read(channel));
    }

    @Test
    void aDelimiterMayBeKept() {
        var framing = TcpFraming.delimiter(";").keepingIt();
        EmbeddedChannel channel = channel(framing);
        channel.writeInbound(Unpooled.wrappedBuffer(wire(framing, bytes("a"), bytes("b;"), bytes(""))));
        assertEquals(List.of("a;", "b;", ";"), read(channel));
    }

    @Test
    void aDelimiterThatOverlapsItselfIsFoundWhereItBegins() {
        EmbeddedChannel channel = channel(TcpFraming.delimiter("aab"));
        for (byte each : bytes("caaabaab")) {
            channel.writeInbound(Unpooled.wrappedBuffer(new byte[] {each}));
        }
        assertEquals(List.of("ca", ""), read(channel));
    }

    @Test
    void whatCannotBeToldApartIsFlawed() {
        assertFlawed(TcpFraming.newline(), "a\nb", "a\r");
        assertFlawed(TcpFraming.lengthPrefix(1), "x".repeat(256));
        assertFlawed(TcpFraming.lengthPrefix(1).countingItself(), "x".repeat(255));
        assertFlawed(TcpFraming.lengthPrefix(2), "x".repeat(65_536));
        assertFlawed(TcpFraming.delimiter("aa"), "aa", "baab", "a");
        assertFlawed(TcpFraming.delimiter(";").keepingIt(), "a;b", "a;b;", ";;");
        assertFlawed(TcpFraming.fixedSize(2), "", "a", "abc");
    }

    private static void assertFlawed(TcpFraming framing, String... messages) {
        for (String each : messages) {
            assertTrue(Frames.of(framing).flaw(bytes(each)).isPresent(), () -> framing + " takes " + each);
        }
    }

    @Test
    void whatIsLargerThanAllowedIsRefusedBeforeItIsThere() {
        assertRefused(TcpFraming.lengthPrefix(2), TooLongFrameException.class, "03e9");
        assertRefused(TcpFraming.lengthPrefix(2).littleEndian(), TooLongFrameException.class, "e903");
        assertRefused(TcpFraming.lengthPrefix(4), TooLongFrameException.class, "7fffffff");
        assertRefused(TcpFraming.lengthPrefix(8), TooLongFrameException.class, "7ffffffffffffff0");
        assertRefused(TcpFraming.varint(), TooLongFrameException.class, "e907");
        assertRefused(TcpFraming.varint(), TooLongFrameException.class, "ffffffff7f");
        assertRefused(TcpFraming.newline(), TooLongFrameException.class, "61".repeat(LIMIT + 1));
        assertRefused(TcpFraming.delimiter("\r\n"), TooLongFrameException.class, "61".repeat(LIMIT + 1));
        assertRefused(ESCAPED, TooLongFrameException.class, "5c5c".repeat(LIMIT + 1));
    }

    @Test
    void aLengthThatCannotBeIsRefused() {
        assertRefused(TcpFraming.lengthPrefix(8), CorruptedFrameException.class, "8000000000000000");
        assertRefused(TcpFraming.lengthPrefix(8), CorruptedFrameException.class, "7fffffffffffffff");
        assertRefused(TcpFraming.lengthPrefix(4).countingItself(), CorruptedFrameException.class, "00000003");
        assertRefused(TcpFraming.varint(), CorruptedFrameException.class, "808080808001");
        assertRefused(TcpFraming.varint().countingItself(), CorruptedFrameException.class, "00");
    }

    private static void assertRefused(TcpFraming framing, Class<? extends Throwable> failure, String hex) {
        EmbeddedChannel channel = channel(framing);
        assertThrows(
                failure,
                () -> channel.writeInbound(Unpooled.wrappedBuffer(HexFormat.of().parseHex(hex))),
                framing::toString);
        assertEquals(List.of(), read(channel));
    }

    @ParameterizedTest
    @MethodSource("ofAnything")
    void aMessageOfTheLargestSizeIsTaken(TcpFraming framing) {
        int size = framing instanceof TcpFraming.LengthPrefix prefix && prefix.bytes() == 1 ? 200 : LIMIT;
        EmbeddedChannel channel = channel(framing);
        channel.writeInbound(Unpooled.wrappedBuffer(wire(framing, new byte[size])));
        assertEquals(size, read(channel).get(0).length());
    }

    @Test
    void aDelimiterIsFoundInTimeInWhatComesByteByByte() {
        var channel =
                new EmbeddedChannel(Frames.of(TcpFraming.delimiter("\r\n")).decoder(1 << 20));
        byte[] one = {'a'};
        IntStream.range(0, 300_000).forEach(i -> channel.writeInbound(Unpooled.wrappedBuffer(one)));
        channel.writeInbound(Unpooled.wrappedBuffer(bytes("\r\n")));
        assertEquals(300_000, read(channel).get(0).length());
    }

    @Test
    void jsonIsPutOnOneLine() {
        assertArrayEquals(bytes("{  \"a\": \"\\n\"  }"), LineFrames.onOneLine(bytes("{\r\n\"a\": \"\\n\"\n\r}")));
        byte[] line = bytes("[1]");
        assertEquals(line, LineFrames.onOneLine(line));
    }
}
