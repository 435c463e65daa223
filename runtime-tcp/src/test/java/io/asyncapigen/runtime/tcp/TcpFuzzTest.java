package io.asyncapigen.runtime.tcp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.netty.ListenLimits;
import io.asyncapigen.runtime.netty.MessageLimit;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.CorruptedFrameException;
import io.netty.handler.codec.TooLongFrameException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Streams of messages in which a few bytes are wrong, cut anywhere: what comes out of a decoder are messages within the limit, or one of two
 * exceptions, and a listener goes on to serve others, says nothing loudly, and has no connection left. {@code -Dfuzz=PT10M} says for how
 * long, 12 seconds otherwise; {@code -Dfuzz.seed} where to begin.
 */
@Timeout(Integer.MAX_VALUE) // what the property says
class TcpFuzzTest extends TcpTests {
    private static final Duration LENGTH =
            Duration.parse(System.getProperty("fuzz", "PT12S")).dividedBy(2);
    private static final long SEED = Long.getLong("fuzz.seed", 1);
    private static final int LIMIT = 300;
    private static final String GOOD = "good";
    private static final ListenLimits FEW = ListenLimits.standard().withConnections(8);

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

    @Test
    void aListenerOutlivesWhateverComes() throws Exception {
        PrintStream usual = System.err;
        var log = new ByteArrayOutputStream();
        System.setErr(new PrintStream(log, true, UTF_8));
        int rounds = 0;
        try {
            var listeners = new ArrayList<Connection>();
            var received = new LinkedBlockingQueue<String>();
            for (TcpFraming each : FRAMINGS) {
                Connection listening = listening(each, MessageLimit.of(LIMIT), FEW);
                listening.subscriber(ROUTE, RAW).subscribe(delivery -> {
                    if (delivery.message().payload().toUtf8().contains(GOOD)) {
                        received.add(GOOD);
                    }
                });
                listeners.add(listening);
            }
            for (long end = System.nanoTime() + LENGTH.toNanos(); System.nanoTime() < end; rounds++) {
                var random = new Random(SEED + rounds);
                int which = rounds % FRAMINGS.size();
                byte[] wire = wire(FRAMINGS.get(which), random, new ArrayList<>());
                send(port(listeners.get(which)), random.nextBoolean() ? wire : changed(wire, random), random);
            }
            for (int i = 0; i < FRAMINGS.size(); i++) {
                assertAllPlacesFree(FRAMINGS.get(i), port(listeners.get(i)), received);
            }
        } finally {
            System.setErr(usual);
        }
        String text = log.toString(UTF_8);
        assertFalse(text.contains("ERROR") || text.contains("WARN"), text);
        System.out.printf("TcpFuzzTest: %d connections from seed %d%n", rounds, SEED);
        assertTrue(rounds > FRAMINGS.size(), "hardly any rounds");
    }

    /** On a connection that ends in one way or another. */
    private static void send(int port, byte[] wire, Random random) throws IOException {
        try (var peer = new Socket(InetAddress.getLoopbackAddress(), port)) {
            peer.setTcpNoDelay(true);
            for (int at = 0; at < wire.length; ) {
                int size = Math.min(wire.length - at, 1 + random.nextInt(400));
                peer.getOutputStream().write(wire, at, size);
                at += size;
            }
            switch (random.nextInt(3)) {
                case 0 -> peer.setSoLinger(true, 0);
                case 1 -> {
                    peer.shutdownOutput();
                    peer.setSoTimeout(20_000);
                    peer.getInputStream().readAllBytes();
                }
                default -> peer.getOutputStream().flush();
            }
        } catch (SocketTimeoutException e) {
            throw e;
        } catch (IOException e) {
            assertNotNull(e.getMessage(), "closed while it wrote");
        }
    }

    /** As many as may be connected at once are served at once: none of those before is left. */
    private void assertAllPlacesFree(TcpFraming framing, int port, BlockingQueue<String> received) throws Exception {
        byte[] message = Arrays.copyOf(
                GOOD.getBytes(UTF_8), framing instanceof TcpFraming.FixedSize fixed ? fixed.bytes() : GOOD.length());
        ByteBuf frame = Frames.of(framing).frame(UnpooledByteBufAllocator.DEFAULT, message);
        byte[] bytes = ByteBufUtil.getBytes(frame);
        frame.release();
        for (long end = System.nanoTime() + Duration.ofSeconds(20).toNanos(); ; ) {
            received.clear();
            var peers = new ArrayList<Socket>();
            int served = 0;
            try {
                for (int i = 0; i < FEW.connections(); i++) {
                    Socket peer = socket(port);
                    peers.add(peer);
                    peer.getOutputStream().write(bytes);
                    served += received.poll(5, TimeUnit.SECONDS) == null ? 0 : 1;
                }
            } catch (IOException e) {
                assertNotNull(e.getMessage(), "a place was not free yet");
            } finally {
                for (Socket peer : peers) {
                    peer.close();
                }
            }
            if (served == FEW.connections()) {
                return;
            }
            assertTrue(System.nanoTime() < end, framing + ": some places are not free");
        }
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
