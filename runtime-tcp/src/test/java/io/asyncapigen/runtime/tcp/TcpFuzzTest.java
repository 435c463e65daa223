package io.asyncapigen.runtime.tcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.CorruptedFrameException;
import io.netty.handler.codec.TooLongFrameException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Streams of messages in which a few bytes are wrong, cut anywhere: what comes out are messages within the limit, or one of two
 * exceptions. {@code -Dfuzz=PT10M} says for how long, 12 seconds otherwise; {@code -Dfuzz.seed} where to begin.
 */
class TcpFuzzTest {
    private static final Duration LENGTH = Duration.parse(System.getProperty("fuzz", "PT12S"));
    private static final long SEED = Long.getLong("fuzz.seed", 1);
    private static final int LIMIT = 300;

    private static final List<TcpFraming> FRAMINGS = Stream.concat(
                    FramesTest.ofAnything(),
                    Stream.of(
                            TcpFraming.newline(),
                            TcpFraming.delimiter("aab"),
                            TcpFraming.delimiter("\r\n").keepingIt(),
                            TcpFraming.fixedSize(17)))
            .toList();

    @Test
    void onlyMessagesComeOutOfWhateverGoesIn() {
        long end = System.nanoTime() + LENGTH.toNanos();
        long seed = SEED;
        for (; System.nanoTime() < end; seed++) {
            round(seed);
        }
        System.out.printf("TcpFuzzTest: %d rounds from seed %d%n", seed - SEED, SEED);
        assertTrue(seed - SEED > 100, "hardly any rounds");
    }

    private static void round(long seed) {
        var random = new Random(seed);
        TcpFraming framing = FRAMINGS.get(random.nextInt(FRAMINGS.size()));
        List<byte[]> messages = new ArrayList<>();
        byte[] wire = wire(framing, random, messages);
        boolean isChanged = random.nextInt(4) != 0;
        List<byte[]> read = read(framing, random, isChanged ? changed(wire, random) : wire, seed);
        if (!isChanged) {
            assertEquals(
                    messages.stream().map(ByteBuffer::wrap).toList(),
                    read.stream().map(ByteBuffer::wrap).toList(),
                    () -> "seed " + seed + ", " + framing);
        }
    }

    private static byte[] wire(TcpFraming framing, Random random, List<byte[]> messages) {
        Frames frames = Frames.of(framing);
        ByteBuf wire = Unpooled.buffer();
        for (int i = random.nextInt(10); i >= 0; i--) {
            byte[] message =
                    new byte[framing instanceof TcpFraming.FixedSize fixed ? fixed.bytes() : random.nextInt(200)];
            random.nextBytes(message);
            if (frames.flaw(message).isEmpty()) {
                ByteBuf frame = frames.frame(UnpooledByteBufAllocator.DEFAULT, message);
                // A delimiter that is kept is part of the message, and not added to one that ends in it.
                boolean isKept = framing instanceof TcpFraming.Delimiter delimiter && delimiter.kept();
                messages.add(isKept ? ByteBufUtil.getBytes(frame) : message);
                wire.writeBytes(frame);
                frame.release();
            }
        }
        return ByteBufUtil.getBytes(wire);
    }

    private static byte[] changed(byte[] wire, Random random) {
        ByteBuf changed = Unpooled.copiedBuffer(wire);
        for (int i = random.nextInt(5); i >= 0 && changed.isReadable(); i--) {
            int at = random.nextInt(changed.readableBytes());
            switch (random.nextInt(3)) {
                case 0 -> changed.setByte(at, random.nextInt());
                case 1 -> changed.writerIndex(at);
                default ->
                    changed = Unpooled.copiedBuffer(
                            changed.slice(0, at),
                            Unpooled.buffer().writeLong(random.nextLong()),
                            changed.slice(at, changed.readableBytes() - at));
            }
        }
        return ByteBufUtil.getBytes(changed);
    }

    private static List<byte[]> read(TcpFraming framing, Random random, byte[] wire, long seed) {
        var channel = new EmbeddedChannel(Frames.of(framing).decoder(LIMIT));
        var read = new ArrayList<byte[]>();
        try {
            for (int at = 0; at < wire.length; ) {
                int size = Math.min(wire.length - at, 1 + random.nextInt(random.nextBoolean() ? 3 : 400));
                channel.writeInbound(Unpooled.copiedBuffer(wire, at, size));
                at += size;
            }
        } catch (TooLongFrameException | CorruptedFrameException e) {
            // then the connection is closed
        }
        for (ByteBuf next = channel.readInbound(); next != null; next = channel.readInbound()) {
            int size = next.readableBytes();
            assertTrue(size <= LIMIT + 2, () -> "seed " + seed + ", " + framing + ": " + size + " bytes");
            read.add(ByteBufUtil.getBytes(next));
            next.release();
        }
        try {
            channel.finishAndReleaseAll();
        } catch (TooLongFrameException | CorruptedFrameException e) {
            // once more, of the rest
        }
        return read;
    }
}
