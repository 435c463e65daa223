package io.asyncapigen.runtime.udp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.ConnectionListener;
import io.asyncapigen.runtime.Delivery;
import io.asyncapigen.runtime.Message;
import io.asyncapigen.runtime.MessageSet;
import io.asyncapigen.runtime.MessageType;
import io.asyncapigen.runtime.RawMessage;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.TypeToken;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** More datagrams than anybody could handle: neither the log nor the memory grows with them. */
class UdpFloodTest extends UdpTests {
    private static final int MANY = 10_000;
    private static final long WINDOW = Duration.ofSeconds(10).toNanos();
    private static final int LINES_IN_WINDOW = 10;

    private record Text(String payload) implements Message {
        static final MessageSet<Text> SET = MessageSet.of(MessageType.builder("text", Text.class)
                .contentType("text/plain; charset=utf-8")
                .payload(TypeToken.of(String.class), Text::payload)
                .build(Text::new));
    }

    @Test
    void datagramsThatCannotBeReadAreAFewLinesInTheLog() throws Exception {
        PrintStream usual = System.err;
        var log = new ByteArrayOutputStream();
        long begin = System.nanoTime();
        System.setErr(new PrintStream(log, true, UTF_8));
        try {
            var received = new LinkedBlockingQueue<String>();
            Connection listening = open("127.0.0.1:0", UdpBuffers.standard().withMessages(MANY));
            listening
                    .subscriber(ROUTE, Text.SET)
                    .subscribe(delivery -> received.add(delivery.message().payload()));
            DatagramSocket peer = socket();
            byte[] bad = {(byte) 0xC3, 0x28};
            for (int i = 0; i < MANY; i++) {
                peer.send(new DatagramPacket(
                        bad, bad.length, listening.localAddress().orElseThrow()));
            }
            String came;
            do { // the system may drop some
                write(peer, "good", listening.localAddress().orElseThrow());
                came = received.poll(100, TimeUnit.MILLISECONDS);
            } while (came == null);
            assertEquals("good", came);
        } finally {
            System.setErr(usual);
        }
        long windows = 1 + (System.nanoTime() - begin) / WINDOW;
        long lines = log.toString(UTF_8)
                .lines()
                .filter(each -> each.contains("cannot be read"))
                .count();
        assertTrue(lines > 0 && lines <= windows * LINES_IN_WINDOW, log.toString(UTF_8));
    }

    @Test
    void aFloodTakesNoMoreMemoryThanMayWait() throws Exception {
        var dropped = new AtomicLong();
        var options = options(UdpBuffers.standard().withMessages(100)).connectionListener(new ConnectionListener() {
            @Override
            public void dropped(Route route, String reason, long count) {
                dropped.set(count);
            }
        });
        Connection listening = open("127.0.0.1:0", options.build());
        var started = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        var handled = new AtomicInteger();
        listening.subscriber(ROUTE, RAW).maxInFlight(1).subscribe(delivery -> {
            started.countDown();
            release.await();
            handled.incrementAndGet();
        });
        DatagramSocket peer = socket();
        byte[] large = new byte[50_000];
        var datagram =
                new DatagramPacket(large, large.length, listening.localAddress().orElseThrow());
        peer.send(datagram);
        assertTrue(started.await(20, TimeUnit.SECONDS));
        long before = used();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (dropped.get() < 2_000) { // 100 MB
            assertTrue(System.nanoTime() < end, () -> dropped + " are dropped");
            peer.send(datagram);
        }
        long more = used() - before;
        assertTrue(more < 20 << 20, () -> more + " bytes more");
        release.countDown();
        while (handled.get() < 101) {
            assertTrue(System.nanoTime() < end + TimeUnit.SECONDS.toNanos(20), () -> handled + " are handled");
            Thread.sleep(5);
        }
    }

    /** Each of them is received, or counted as dropped by one or the other. */
    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1:0", "[::1]:0"})
    void whatTheSystemDropsIsCounted(String host) throws Exception {
        var bySystem = new AtomicLong();
        var options = options(UdpBuffers.standard().withSocket(1)).connectionListener(new ConnectionListener() {
            @Override
            public void dropped(Route route, String reason, long count) {
                assertEquals("the system had no room for it", reason);
                bySystem.set(count);
            }
        });
        Connection listening = open(host, options.build());
        var received = collect(listening);
        var to = listening.localAddress().orElseThrow();
        try (var peer = new DatagramSocket(0, to.getAddress())) {
            var datagram = new DatagramPacket(new byte[1_000], 1_000, to);
            int sent = 0;
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
            while (bySystem.get() == 0) {
                assertTrue(System.nanoTime() < end, "none is said to be dropped");
                for (int i = 0; i < 100; i++) {
                    peer.send(datagram);
                    sent++;
                }
                Thread.sleep(10); // nobody else is to lack room: the handlers keep up
            }
            while (received.size() + bySystem.get() < sent) {
                assertTrue(
                        System.nanoTime() < end, received.size() + " came, and " + bySystem + " did not, of " + sent);
                Thread.sleep(10);
            }
            assertEquals(sent, received.size() + bySystem.get());
            write(peer, "last", to);
            Delivery<RawMessage> last;
            do {
                last = next(received);
            } while (last.message().payload().size() > 4);
            assertEquals(
                    OptionalLong.of(bySystem.get()),
                    last.metadata(UdpDropped.class).orElseThrow().system());
        }
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
