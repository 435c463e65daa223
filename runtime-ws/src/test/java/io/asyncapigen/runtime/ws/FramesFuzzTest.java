package io.asyncapigen.runtime.ws;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.netty.MessageLimit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Handshakes and frames that are wrong by chance: whatever comes, a server of ours goes on, quietly. {@code scripts/fuzz ws} takes longer. */
class FramesFuzzTest {
    private static final Duration LENGTH = Duration.parse(System.getProperty("fuzz", "PT12S"));
    private static final long SEED = Long.getLong("fuzz.seed", 20_260_101);
    private static final List<byte[]> CORPUS = List.of(
            RawSocket.frame(0x81, true, (byte) 'a'),
            RawSocket.frame(0x82, true, new byte[300]),
            RawSocket.frame(0x01, true, (byte) 'b'),
            RawSocket.frame(0x80, true, (byte) 'c'),
            RawSocket.frame(0x00, true, new byte[130]),
            RawSocket.frame(0x89, true, new byte[125]),
            RawSocket.frame(0x8A, true),
            RawSocket.frame(0xC1, true, (byte) 0x4A, (byte) 0x04, (byte) 0),
            RawSocket.frame(0x82, true, new byte[70_000]),
            RawSocket.frame(0x88, true, RawSocket.close(1000, "bye")));

    private final Random random = new Random(SEED);

    @Test
    void whateverComesAServerGoesOn() throws Exception {
        System.out.println("fuzzing for " + LENGTH + " with seed " + SEED);
        long end = System.nanoTime() + LENGTH.toNanos();
        long tries = 0;
        try (var log = new Loud();
                var server = new EchoServer(
                        ConnectOptions.builder().option(MessageLimit.of(80_000)).option(WsCompression.standard()))) {
            while (System.nanoTime() < end) {
                attack(server);
                tries++;
                if (tries % 50 == 0) {
                    assertServes(server);
                }
            }
            assertServes(server);
            log.assertNothing();
        }
        System.out.println(tries + " attacks");
    }

    private static void assertServes(EchoServer server) throws IOException {
        try (RawSocket other = server.open()) {
            assertEquals(0x82, other.send(0x81, (byte) 'a').read().orElseThrow().head());
        }
    }

    private void attack(EchoServer server) throws IOException {
        String extension = random.nextBoolean() ? "\r\nSec-WebSocket-Extensions: permessage-deflate" : "";
        byte[] handshake = ("GET /echo HTTP/1.1\r\nHost: here\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                        + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: " + RawSocket.KEY + extension + "\r\n\r\n")
                .getBytes(ISO_8859_1);
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(random.nextInt(5) == 0 ? mutated(handshake) : handshake);
        for (int i = random.nextInt(8); i >= 0; i--) {
            byte[] frame = CORPUS.get(random.nextInt(CORPUS.size()));
            bytes.writeBytes(random.nextInt(3) == 0 ? mutated(frame) : frame);
        }
        byte[] all = bytes.toByteArray();
        try (RawSocket peer = RawSocket.to(server.address())) {
            int cut = random.nextInt(all.length);
            peer.write(Arrays.copyOf(all, cut)).write(Arrays.copyOfRange(all, cut, all.length));
            if (random.nextInt(4) == 0) {
                peer.reset();
            }
        } catch (IOException e) {
            // thrown out while it was still talking
        }
    }

    private byte[] mutated(byte[] valid) {
        byte[] bytes = valid.clone();
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = random.nextInt(Math.min(bytes.length, 300));
            switch (random.nextInt(4)) {
                case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> bytes[at] = (byte) random.nextInt();
                case 2 -> bytes = Arrays.copyOf(bytes, at + 1);
                default -> {
                    byte[] longer = new byte[bytes.length + 1];
                    System.arraycopy(bytes, 0, longer, 0, at);
                    longer[at] = (byte) random.nextInt();
                    System.arraycopy(bytes, at, longer, at + 1, bytes.length - at);
                    bytes = longer;
                }
            }
        }
        return bytes;
    }
}
