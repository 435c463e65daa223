package io.asyncapigen.runtime.ip;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.runtime.AddressTemplate;
import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.ConnectionListener;
import io.asyncapigen.runtime.JsonEnvelope;
import io.asyncapigen.runtime.MessageSet;
import io.asyncapigen.runtime.Publisher;
import io.asyncapigen.runtime.RawMessage;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.SendFailedException;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.Settlement;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Packets whose header or content is wrong by chance: none of them has two fates, and whatever became of them, the good one that follows is
 * handled. {@code -Dfuzz=PT10M} says for how long, 12 seconds otherwise; {@code -Dfuzz.seed} where to begin.
 */
class IpFuzzTest {
    private static final Duration LENGTH = Duration.parse(System.getProperty("fuzz", "PT12S"));
    private static final long SEED = Long.getLong("fuzz.seed", 1);
    private static final MessageSet<RawMessage> RAW = MessageSet.of(RawMessage.TYPE);
    private static final Route ROUTE = Route.of("channel", AddressTemplate.parse("channel"));
    /** Which no other test takes, for a packet of which may still be under way. */
    private static final int PROTOCOL = 251;

    private static final String HOST = "127.0.0.9";
    private static final int HEADER = 20;
    private static final int VERSION_AND_WORDS = 0x45;
    private static final int AT_SERVICE = 1;
    private static final int AT_HOPS = 8;
    private static final int AT_PROTOCOL = 9;
    private static final int AT_SOURCE = 12;
    private static final int AT_DESTINATION = 16;

    private final BlockingQueue<String> fates = new LinkedBlockingQueue<>();
    private final PrintStream usual = System.err;
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();

    @BeforeAll
    static void requireRawSockets() {
        IpMachine.requireRawSockets();
    }

    @BeforeEach
    void listen() {
        System.setErr(new PrintStream(log, true, UTF_8));
    }

    /** Nothing of it is our fault, and nobody fills a disk with it. */
    @AfterEach
    void assertLittleWasLogged() {
        System.setErr(usual);
        String logged = log.toString(UTF_8);
        assertFalse(logged.contains("ERROR"), logged);
        assertTrue(logged.lines().count() < 50 + 5 * LENGTH.toSeconds(), logged);
    }

    @Test
    @Timeout(Integer.MAX_VALUE)
    void whateverComesTheGoodOnesAreHandled() throws Exception {
        long end = System.nanoTime() + LENGTH.toNanos();
        long seed = SEED;
        try (Connection listening = open(options().option(new JsonEnvelope()));
                Connection hostile = open(ConnectOptions.builder().option(new IpHeader()))) {
            listening
                    .subscriber(ROUTE, RAW)
                    .subscribe(each -> fates.add(each.message().payload().toUtf8()));
            Publisher<RawMessage> publisher = hostile.publisher(ROUTE, RAW);
            for (; System.nanoTime() < end; seed++) {
                round(seed, publisher);
            }
        }
        System.out.printf("IpFuzzTest: %d rounds from seed %d%n", seed - SEED, SEED);
        assertTrue(seed - SEED > 10, "hardly any rounds");
    }

    private static Connection open(ConnectOptions.Builder options) {
        return Connection.open(Server.of("ip", HOST + ":" + PROTOCOL), options.build());
    }

    private ConnectOptions.Builder options() {
        return ConnectOptions.builder()
                .errorHandler(failure -> {
                    fates.add("refused");
                    return Settlement.ACCEPT;
                })
                .connectionListener(new ConnectionListener() {
                    @Override
                    public void dropped(Route route, String reason, long count) {
                        fates.add("dropped");
                    }
                });
    }

    private void round(long seed, Publisher<RawMessage> publisher) throws Exception {
        var random = new Random(seed);
        boolean isChanged = random.nextInt(4) != 0;
        var expected = new ArrayList<String>();
        int sent = 0;
        for (int i = random.nextInt(20); i >= 0; i--) {
            String text = "message " + random.nextInt();
            byte[] packet = packet(text);
            if (isChanged) {
                sent += send(publisher, changed(packet, random)) ? 1 : 0;
            } else if (send(publisher, packet)) {
                expected.add(text);
                sent++;
            }
        }
        String last = "the last one of " + seed;
        assertTrue(send(publisher, packet(last)), "seed " + seed);
        List<String> seen = untilThe(last, seed);
        assertTrue(seen.size() <= sent, () -> "seed " + seed + ": " + seen);
        if (!isChanged) {
            assertEquals(expected, seen, () -> "seed " + seed);
        }
    }

    /** What became of those before it. */
    private List<String> untilThe(String last, long seed) throws InterruptedException {
        var seen = new ArrayList<String>();
        while (true) {
            String next = fates.poll(20, TimeUnit.SECONDS);
            assertNotNull(next, () -> "seed " + seed + ": it did not come after " + seen);
            if (next.equals(last)) {
                return seen;
            }
            seen.add(next);
        }
    }

    /** Whether the system has sent it: of what it cannot send at all it says so. */
    private static boolean send(Publisher<RawMessage> publisher, byte[] packet) {
        try {
            publisher.send(RawMessage.of(Binary.of(packet)));
            return true;
        } catch (SendFailedException e) {
            return false;
        }
    }

    /** With the header of IPv4, but for the length and the checksum, which the system writes. */
    private static byte[] packet(String text) throws Exception {
        byte[] content = ("{\"contentType\": \"text/plain; charset=utf-8\", \"headers\": {}, \"payload\": \"" + text
                        + "\"}")
                .getBytes(UTF_8);
        byte[] address = InetAddress.getByName(HOST).getAddress();
        return ByteBuffer.allocate(HEADER + content.length)
                .put((byte) VERSION_AND_WORDS)
                .put(AT_HOPS, (byte) 64)
                .put(AT_PROTOCOL, (byte) PROTOCOL)
                .put(AT_SOURCE, address)
                .put(AT_DESTINATION, address)
                .put(HEADER, content)
                .array();
    }

    /**
     * The protocol and the destination stay: with another one it would go to somebody else. So do the flags: fragments without an end take the
     * room that the system has for those of all.
     */
    private static byte[] changed(byte[] valid, Random random) {
        byte[] bytes = valid;
        for (int i = random.nextInt(4); i > 0; i--) {
            switch (random.nextInt(6)) {
                case 0 -> bytes[0] = (byte) random.nextInt();
                case 1 -> bytes[random.nextBoolean() ? AT_SERVICE : AT_HOPS] = (byte) random.nextInt();
                case 2 -> bytes[AT_SOURCE + random.nextInt(4)] = (byte) random.nextInt();
                case 3 -> bytes = Arrays.copyOf(bytes, random.nextInt(HEADER, bytes.length + 1));
                case 4 -> bytes = Arrays.copyOf(bytes, bytes.length + random.nextInt(2_000));
                default -> {
                    if (bytes.length > HEADER) {
                        bytes[random.nextInt(HEADER, bytes.length)] = (byte) random.nextInt();
                    }
                }
            }
        }
        return bytes;
    }
}
