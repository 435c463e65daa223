package io.asyncapigen.runtime.udp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.ConnectionListener;
import io.asyncapigen.runtime.JsonEnvelope;
import io.asyncapigen.runtime.ReplyRoute;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.Settlement;
import io.asyncapigen.runtime.netty.MessageLimit;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Datagrams of JSON in which a few bytes are wrong, or too many: each of them is handled and answered, or refused, or dropped as too
 * large, and none of them is two of that. {@code -Dfuzz=PT10M} says for how long, 12 seconds otherwise; {@code -Dfuzz.seed} where to begin.
 */
class UdpFuzzTest extends UdpTests {
    private static final Duration LENGTH = Duration.parse(System.getProperty("fuzz", "PT12S"));
    private static final long SEED = Long.getLong("fuzz.seed", 1);
    private static final int LIMIT = 300;

    private enum Kind {
        HANDLED,
        REFUSED,
        TOO_LARGE
    }

    private record Fate(Kind kind, String text) {}

    private final BlockingQueue<Fate> fates = new LinkedBlockingQueue<>();

    @Test
    @Timeout(Integer.MAX_VALUE)
    void whateverComesHasOneFateAndTheNextOneComes() throws Exception {
        Connection listening = listen();
        InetSocketAddress at = listening.localAddress().orElseThrow();
        DatagramSocket peer = socket();
        PrintStream before = System.err;
        closing(() -> System.setErr(before));
        var log = new ByteArrayOutputStream();
        System.setErr(new PrintStream(log, true, UTF_8));
        long end = System.nanoTime() + LENGTH.toNanos();
        long seed = SEED;
        for (; System.nanoTime() < end; seed++) {
            round(seed, peer, at);
        }
        System.out.printf("UdpFuzzTest: %d rounds from seed %d%n", seed - SEED, SEED);
        assertTrue(seed - SEED > 10, "hardly any rounds");
        assertLittleWasLogged(log.toString(UTF_8));
    }

    /** Nothing of it is our fault, and nobody fills a disk with it. */
    private static void assertLittleWasLogged(String log) {
        assertFalse(log.contains("ERROR"), log);
        assertTrue(log.lines().count() < 50 + 5 * LENGTH.toSeconds(), log);
    }

    private Connection listen() {
        ConnectOptions options = options(MessageLimit.of(LIMIT), new JsonEnvelope())
                .maxInFlight(1)
                .errorHandler(failure -> {
                    fates.add(new Fate(Kind.REFUSED, failure.cause().toString()));
                    return Settlement.ACCEPT;
                })
                .connectionListener(new ConnectionListener() {
                    @Override
                    public void dropped(Route route, String reason, long count) {
                        fates.add(new Fate(Kind.TOO_LARGE, reason));
                    }
                })
                .build();
        Connection listening = open("127.0.0.1:0", options);
        listening.responder(ROUTE, RAW, ReplyRoute.of(ROUTE), RAW).respond(delivery -> {
            fates.add(new Fate(
                    Kind.HANDLED, new String(delivery.message().payload().unwrap(), UTF_8)));
            return message("yes");
        });
        return listening;
    }

    /** No more than the buffers have room for, and all of them are over before the next round. */
    private void round(long seed, DatagramSocket peer, InetSocketAddress at) throws Exception {
        var random = new Random(seed);
        boolean isChanged = random.nextInt(4) != 0;
        var texts = new ArrayList<String>();
        int large = 0;
        for (int i = random.nextInt(20); i >= 0; i--) {
            String text = text(random);
            texts.add(text);
            byte[] valid =
                    ("{\"contentType\": \"text/plain; charset=utf-8\", \"headers\": {\"trace\": \"7f\"}, \"payload\": \""
                                    + text + "\"}")
                            .getBytes(UTF_8);
            byte[] bytes = isChanged ? changed(valid, random) : valid;
            large += bytes.length > LIMIT ? 1 : 0;
            peer.send(new DatagramPacket(bytes, bytes.length, at));
        }
        var seen = new ArrayList<Fate>();
        for (int i = 0; i < texts.size(); i++) {
            seen.add(next(fates));
        }
        List<String> handled = of(Kind.HANDLED, seen);
        for (int i = 0; i < handled.size(); i++) {
            assertTrue(text(read(peer)).contains("\"payload\""), () -> "seed " + seed);
        }
        assertEquals(large, of(Kind.TOO_LARGE, seen).size(), () -> "seed " + seed + ": " + seen);
        assertNull(fates.peek(), () -> "seed " + seed + ": one too many");
        if (!isChanged) {
            assertEquals(texts, handled, () -> "seed " + seed);
        }
    }

    private static List<String> of(Kind kind, List<Fate> fates) {
        return fates.stream()
                .filter(each -> each.kind() == kind)
                .map(Fate::text)
                .toList();
    }

    private static String text(Random random) {
        var text = new StringBuilder();
        for (int i = random.nextInt(60); i > 0; i--) {
            text.appendCodePoint(random.nextInt(8) == 0 ? 0x1F600 + random.nextInt(50) : 'a' + random.nextInt(26));
        }
        return text.toString();
    }

    private static byte[] changed(byte[] valid, Random random) {
        byte[] bytes = valid;
        for (int i = random.nextInt(5); i > 0; i--) {
            int at = random.nextInt(bytes.length + 1);
            switch (random.nextInt(5)) {
                case 0 -> bytes = Arrays.copyOf(bytes, at);
                case 1 -> bytes = with(bytes, at, (byte) random.nextInt());
                case 2 -> bytes = with(bytes, at, "{}[]\",:\\0n-".getBytes(UTF_8)[random.nextInt(11)]);
                case 3 -> bytes = Arrays.copyOf(bytes, LIMIT + random.nextInt(-2, 3));
                default -> {
                    byte[] more = Arrays.copyOf(bytes, bytes.length + random.nextInt(400));
                    System.arraycopy(bytes, at, more, more.length - (bytes.length - at), bytes.length - at);
                    bytes = more;
                }
            }
        }
        return bytes;
    }

    private static byte[] with(byte[] bytes, int at, byte changed) {
        byte[] copy = bytes.clone();
        if (at < copy.length) {
            copy[at] = changed;
        }
        return copy;
    }
}
