package io.asyncapigen.runtime.tcp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.UnixOperatingSystemMXBean;
import io.asyncapigen.runtime.AddressTemplate;
import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.RawMessage;
import io.asyncapigen.runtime.ReplyRoute;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.netty.MessageLimit;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufAllocatorMetricProvider;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Peers that mean no good, or do not know better: the others are served, memory stays as it is, and the log is quiet. */
class TcpHostilePeersTest extends TcpTests {
    private static final int MOST_CONNECTIONS = 10_000;

    private final PrintStream usual = System.err;
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();

    @BeforeEach
    void listen() {
        System.setErr(new PrintStream(log, true, UTF_8));
    }

    @AfterEach
    void showLog() {
        System.setErr(usual);
    }

    private void assertQuiet() {
        String text = log.toString(UTF_8);
        assertFalse(text.contains("WARN") || text.contains("ERROR"), text);
    }

    private static long memory() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** What netty has outside of the heap, too. */
    private static long allMemory() {
        var buffers = ((ByteBufAllocatorMetricProvider) ByteBufAllocator.DEFAULT).metric();
        return memory() + buffers.usedDirectMemory();
    }

    @Test
    void thousandsThatSayNothing() throws Exception {
        Connection listening = listening(TcpFraming.newline());
        var received = collect(listening);
        var at = new InetSocketAddress(InetAddress.getLoopbackAddress(), port(listening));
        var system = (UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long allowed = (system.getMaxFileDescriptorCount() - system.getOpenFileDescriptorCount()) / 2 - 100;
        int count = (int) Math.min(MOST_CONNECTIONS, allowed);
        long before = memory();
        List<SocketChannel> idle = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                idle.add(SocketChannel.open(at));
            }
            send(calling(port(listening), TcpFraming.newline()), "good");
            assertEquals("good", text(received));
            long each = (memory() - before) / count;
            System.out.printf("%d idle connections, %d bytes of heap each%n", count, each);
            assertTrue(each < 20_000, () -> each + " bytes each");
        } finally {
            for (SocketChannel channel : idle) {
                channel.close();
            }
        }
        assertQuiet();
    }

    @Test
    void garbageAndResetsInAllFramings() throws Exception {
        var random = new Random(7);
        List<TcpFraming> framings = FramesTest.ofAnything().toList();
        for (TcpFraming framing : framings) {
            Connection listening = listening(framing, MessageLimit.of(1_000));
            var received = collect(listening);
            for (int i = 0; i < 20; i++) {
                byte[] garbage = new byte[random.nextInt(5_000)];
                random.nextBytes(garbage);
                try (var socket = new Socket(InetAddress.getLoopbackAddress(), port(listening))) {
                    socket.setSoLinger(i % 2 == 0, 0);
                    socket.getOutputStream().write(garbage);
                } catch (IOException e) {
                    assertTrue(
                            String.valueOf(e.getMessage()).matches("(?i).*(reset|broken pipe|closed).*"), e::toString);
                }
            }
            send(calling(port(listening), framing, MessageLimit.of(1_000)), "good");
            String text;
            do { // some garbage is a message
                text = text(received);
            } while (!text.equals("good"));
        }
        assertQuiet();
    }

    @Test
    void aMessageThatComesByteByByteHoldsUpNobody() throws Exception {
        Connection listening = listening(TcpFraming.lengthPrefix(4));
        var received = collect(listening);
        Socket slow = socket(port(listening));
        slow.setTcpNoDelay(true);
        slow.getOutputStream().write(new byte[] {0, 0, 0, 50});
        Connection good = calling(port(listening), TcpFraming.lengthPrefix(4));
        for (int i = 0; i < 50; i++) {
            slow.getOutputStream().write('s');
            if (i < 49) {
                send(good, "good " + i);
                assertEquals("good " + i, text(received));
            }
        }
        assertEquals("s".repeat(50), text(received));
        assertQuiet();
    }

    private static Stream<Arguments> beginnings() {
        return Stream.of(
                Arguments.of(TcpFraming.newline(), new byte[] {'a'}),
                Arguments.of(TcpFraming.lengthPrefix(4), new byte[] {0, 0, 64, 0}),
                Arguments.of(TcpFraming.varint(), new byte[] {(byte) 0x80, (byte) 0x80, 1}),
                Arguments.of(TcpFraming.delimiter(";;"), new byte[] {';'}),
                Arguments.of(TcpFraming.fixedSize(10_000), new byte[] {0}));
    }

    /** It moves all the time, so that no idle time ends. */
    @ParameterizedTest
    @MethodSource("beginnings")
    void aMessageThatDoesNotEndIsEndedAndTheOthersGoOn(TcpFraming framing, byte[] beginning) throws Exception {
        var limit = Duration.ofMillis(300);
        Connection listening = listening(framing, TcpMessageTime.of(limit));
        var received = collect(listening);
        Connection good = calling(port(listening), framing);
        String whole = "g".repeat(framing instanceof TcpFraming.FixedSize fixed ? fixed.bytes() : 4);
        send(good, whole);
        assertEquals(whole, text(received));
        Socket slow = socket(port(listening));
        slow.setTcpNoDelay(true);
        slow.getOutputStream().write(beginning);
        long start = System.nanoTime();
        assertThrows(IOException.class, () -> {
            for (int i = 0; i < 5_000; i++) {
                slow.getOutputStream().write('a');
                Thread.sleep(5);
            }
        });
        assertTrue(System.nanoTime() - start >= limit.toNanos() * 9 / 10, "too soon");
        send(good, whole);
        assertEquals(whole, text(received));
        assertQuiet();
    }

    private Connection answering(byte[] answer, ConnectOptions.Builder options) {
        Connection listening = open("127.0.0.1:0", options.build());
        listening
                .responder(ROUTE, RAW, ReplyRoute.of(Route.of("answers", AddressTemplate.parse("answers"))), RAW)
                .respond(delivery -> RawMessage.of(Binary.wrap(answer)));
        return listening;
    }

    private static void ask(Socket socket, int requests) throws IOException {
        socket.getOutputStream().write("?\n".repeat(requests).getBytes(UTF_8));
    }

    private static void assertAnswered(Socket socket, int length) throws IOException {
        long start = System.nanoTime();
        ask(socket, 1);
        assertEquals(length, socket.getInputStream().readNBytes(length + 1).length - 1);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        assertTrue(took.compareTo(Duration.ofSeconds(2)) < 0, took::toString);
    }

    @Test
    void whoAsksAndDoesNotReadHoldsUpNobodyAndFillsNoMemory() throws Exception {
        byte[] answer = "a".repeat(200_000).getBytes(UTF_8);
        Connection listening = answering(answer, options(TcpFraming.newline()));
        Socket good = socket(port(listening));
        assertAnswered(good, answer.length);
        long before = allMemory();
        List<Socket> deaf = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            deaf.add(socket(port(listening)));
            ask(deaf.get(i), 2_000);
        }
        for (int i = 0; i < 20; i++) {
            assertAnswered(good, answer.length);
            Thread.sleep(50);
        }
        long more = allMemory() - before;
        System.out.printf("3 peers that ask and do not read take %d bytes%n", more);
        assertTrue(more < 3 * (72L << 20), () -> more + " bytes");
        for (Socket each : deaf) {
            each.close();
        }
        assertAnswered(good, answer.length);
        assertQuiet();
    }

    @Test
    void whoReadsItsAnswersLateGetsThemAll() throws Exception {
        byte[] answer = "a".repeat(200_000).getBytes(UTF_8);
        Connection listening = answering(answer, options(TcpFraming.newline()).maxInFlight(4));
        Socket late = socket(port(listening));
        ask(late, 600);
        late.shutdownOutput();
        Thread.sleep(500);
        long came = 0;
        byte[] some = new byte[1 << 16];
        for (int n = late.getInputStream().read(some);
                n >= 0;
                n = late.getInputStream().read(some)) {
            came += n;
        }
        assertEquals(600L * (answer.length + 1), came);
        assertQuiet();
    }

    @Test
    void whoReadsNothingForTheTimeOfASendIsLetGo() throws Exception {
        byte[] answer = "a".repeat(8 << 20).getBytes(UTF_8);
        Connection listening = answering(answer, options(TcpFraming.newline()).sendTimeout(Duration.ofMillis(300)));
        Socket deaf = socket(port(listening));
        ask(deaf, 2);
        assertThrows(IOException.class, () -> {
            for (int i = 0; i < 1_000; i++) {
                ask(deaf, 1);
                Thread.sleep(10);
            }
        });
        assertQuiet();
    }
}
