package io.asyncapigen.runtime.tcp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.runtime.AddressTemplate;
import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.ConnectOption;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.RawMessage;
import io.asyncapigen.runtime.ReplyRoute;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.netty.ListenLimits;
import io.asyncapigen.runtime.netty.MessageLimit;
import io.asyncapigen.runtime.netty.MessageTime;
import io.asyncapigen.runtime.testkit.page.Row;
import io.asyncapigen.runtime.testkit.server.IdlePeers;
import io.asyncapigen.runtime.testkit.server.ServerFolder;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufAllocatorMetricProvider;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Peers that mean no good, or do not know better: the others are served, memory stays as it is, and the log is quiet. */
class TcpHostilePeersTest extends TcpTests {

    private static Identities identities;

    private final PrintStream usual = System.err;
    private final AtomicInteger answers = new AtomicInteger();
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();

    @BeforeAll
    static void makeCertificates() throws Exception {
        identities = Identities.make();
    }

    @AfterAll
    static void deleteCertificates() throws Exception {
        identities.close();
    }

    /** Options for both sides, of either protocol. */
    private static ConnectOptions.Builder secured(ConnectOption... options) {
        return options(options).option(identities.ofServer()).tls(identities.trusting("server"));
    }

    private Socket socket(String protocol, int port) throws IOException {
        if (protocol.equals("tcp")) {
            return socket(port);
        }
        Socket socket = closing(identities.socket(port));
        socket.setSoTimeout(20_000);
        return socket;
    }

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
        long before = memory();
        try (ServerFolder folder = ServerFolder.create("idle");
                IdlePeers peers = IdlePeers.connect(folder, port(listening), "")) {
            send(calling(port(listening), TcpFraming.newline()), "good");
            assertEquals("good", text(received));
            long each = (memory() - before) / peers.count();
            System.out.printf("%d idle connections, %d bytes of heap each%n", peers.count(), each);
            assertTrue(each < 20_000, () -> each + " bytes each");
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
        Connection listening = listening(framing, MessageTime.of(limit));
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

    /** What peers have begun to send, and whether they are let go before they have ended it. */
    private static final class Halves {
        static final int ALL = 200_000;
        private static final int FIRST = 150_000;

        final AtomicInteger letGo = new AtomicInteger();
        private final Map<Socket, Thread> peers = new LinkedHashMap<>();

        void begin(Socket peer) {
            var bytes = ByteBuffer.allocate(4 + FIRST).putInt(ALL).array();
            var listening = new Thread(() -> {
                try {
                    assertEquals(-1, peer.getInputStream().read());
                } catch (IOException e) {
                    assertNotNull(e.getMessage(), "closed");
                }
                letGo.incrementAndGet();
            });
            peers.put(peer, listening);
            write(peer, bytes);
            listening.start();
        }

        void end() {
            peers.keySet().forEach(each -> write(each, new byte[ALL - FIRST]));
        }

        private static void write(Socket peer, byte[] bytes) {
            try {
                peer.getOutputStream().write(bytes);
            } catch (IOException e) {
                assertNotNull(e.getMessage(), "let go while it wrote");
            }
        }

        static void await(BooleanSupplier condition) throws InterruptedException {
            long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (!condition.getAsBoolean()) {
                assertTrue(System.nanoTime() < end, "not within 20 s");
                Thread.sleep(5);
            }
        }
    }

    @Row("more messages begun, by all peers together, than there is memory for")
    @ParameterizedTest
    @ValueSource(strings = {"tcp", "tls"})
    void messagesThatAreBegunTakeLittleTogether(String protocol) throws Exception {
        TcpFraming framing = TcpFraming.lengthPrefix(4);
        ConnectOptions options =
                secured(framing, ListenLimits.standard().withMemory(1 << 20)).build();
        Connection listening = open(protocol, "localhost:0", options);
        var received = collect(listening);
        Connection good = open(protocol, "localhost:" + port(listening), options);
        var halves = new Halves();
        int count = 12;
        for (int i = 0; i < count; i++) {
            halves.begin(socket(protocol, port(listening)));
        }
        Halves.await(() -> halves.letGo.get() > 0);
        send(good, "good");
        assertEquals("good", text(received));
        assertEquals(0, received.size());
        halves.end();
        Halves.await(() -> halves.letGo.get() + received.size() == count);
        assertEquals(Halves.ALL, next(received).message().payload().size(), "of one that was let be");
        assertQuiet();
    }

    @Test
    void wholeMessagesThatWaitTakeLittleTogether() throws Exception {
        int count = 600;
        int size = 1 << 18;
        ByteBuffer message = ByteBuffer.allocate(4 + size).putInt(0, size);
        Connection listening = open(
                "tcp",
                "localhost:0",
                options(TcpFraming.lengthPrefix(4), ListenLimits.standard().withMemory(8 << 20))
                        .build());
        var go = new CountDownLatch(1);
        var handled = new LinkedBlockingQueue<Integer>();
        listening.subscriber(ROUTE, RAW).subscribe(delivery -> {
            go.await();
            handled.add(delivery.message().payload().size());
        });
        long before = allMemory();
        var peers = new ArrayList<Socket>();
        for (int i = 0; i < count; i++) {
            peers.add(socket(port(listening)));
        }
        var sending = new Thread(() -> {
            try {
                for (Socket each : peers) {
                    each.getOutputStream().write(message.array());
                    Thread.sleep(3); // those that begin at once find no room, and are let go
                }
            } catch (IOException | InterruptedException e) {
                // so they are when they go on all at once
            }
        });
        sending.setDaemon(true);
        sending.start();
        sending.join(4_000); // it has to wait, too
        long taken = allMemory() - before;
        assertTrue(taken < 50 << 20, taken + " bytes");
        assertEquals(0, handled.size());
        go.countDown();
        for (int i = 0; i < 30; i++) { // those that filled the room
            assertEquals(size, handled.poll(20, TimeUnit.SECONDS));
        }
        send(calling(port(listening), TcpFraming.lengthPrefix(4)), "good");
        Halves.await(() -> handled.contains("good".length()));
        assertQuiet();
    }

    /** The bytes with which a client of TLS begins. */
    private static byte[] hello() throws Exception {
        SSLEngine engine = SSLContext.getDefault().createSSLEngine();
        engine.setUseClientMode(true);
        ByteBuffer hello = ByteBuffer.allocate(engine.getSession().getPacketBufferSize());
        engine.wrap(ByteBuffer.allocate(0), hello);
        return Arrays.copyOf(hello.array(), hello.position());
    }

    private static void reset(Socket socket) throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Test
    void resetsWithinTheHandshakeAndTheMessagesOfTls() throws Exception {
        ConnectOptions options = secured(TcpFraming.lengthPrefix(4)).build();
        Connection listening = open("tls", "localhost:0", options);
        var received = collect(listening);
        byte[] hello = hello();
        for (int i = 0; i < 20; i++) {
            Socket begun = socket(port(listening));
            begun.getOutputStream().write(hello, 0, hello.length * i / 19);
            reset(begun);
            Socket below = socket(port(listening));
            Socket shaken = identities.below(below);
            shaken.getOutputStream().write(new byte[] {0, 0, 64, 0});
            shaken.getOutputStream().write(new byte[i * 500]);
            reset(below);
        }
        send(open("tls", "localhost:" + port(listening), options), "good");
        assertEquals("good", text(received));
        assertEquals(0, received.size());
        assertQuiet();
    }

    private Connection answering(String protocol, byte[] answer, ConnectOptions.Builder options) {
        Connection listening = open(protocol, "127.0.0.1:0", options.build());
        listening
                .responder(ROUTE, RAW, ReplyRoute.of(Route.of("answers", AddressTemplate.parse("answers"))), RAW)
                .respond(delivery -> {
                    answers.incrementAndGet();
                    return RawMessage.of(Binary.wrap(answer));
                });
        return listening;
    }

    private static void ask(Socket socket, int requests) throws IOException {
        socket.getOutputStream().write("?\n".repeat(requests).getBytes(UTF_8));
    }

    /** Before a send is given up, or reading fails. */
    private static void assertAnswered(Socket socket, int length) throws IOException {
        ask(socket, 1);
        assertEquals(length, socket.getInputStream().readNBytes(length + 1).length - 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tcp", "tls"})
    void whoAsksAndDoesNotReadHoldsUpNobodyAndFillsNoMemory(String protocol) throws Exception {
        byte[] answer = "a".repeat(200_000).getBytes(UTF_8);
        Connection listening = answering(protocol, answer, secured(TcpFraming.newline()));
        Socket good = socket(protocol, port(listening));
        assertAnswered(good, answer.length);
        long used = allMemory();
        List<Socket> deaf = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            deaf.add(socket(protocol, port(listening)));
            ask(deaf.get(i), 600);
        }
        int before;
        do {
            before = answers.get();
            for (int i = 0; i < 5; i++) {
                assertAnswered(good, answer.length);
            }
        } while (answers.get() > before + 5);
        assertTrue(answers.get() < 3 * 150, () -> answers + " answers are made, most for those who read none");
        long taken = allMemory() - used;
        assertTrue(taken < 100L << 20, () -> taken + " bytes");
        for (Socket each : deaf) {
            each.close();
        }
        assertAnswered(good, answer.length);
        assertQuiet();
    }

    @Test
    void whoReadsItsAnswersLateGetsThemAll() throws Exception {
        byte[] answer = "a".repeat(200_000).getBytes(UTF_8);
        Connection listening =
                answering("tcp", answer, options(TcpFraming.newline()).maxInFlight(4));
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
        Connection listening =
                answering("tcp", answer, options(TcpFraming.newline()).sendTimeout(Duration.ofMillis(300)));
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
