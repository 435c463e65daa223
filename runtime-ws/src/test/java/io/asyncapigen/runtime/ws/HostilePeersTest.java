package io.asyncapigen.runtime.ws;

import static io.asyncapigen.runtime.ws.EchoServer.RAW;
import static io.asyncapigen.runtime.ws.EchoServer.route;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.RawMessage;
import io.asyncapigen.runtime.ReplyRoute;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.netty.ListenLimits;
import io.asyncapigen.runtime.netty.MessageLimit;
import io.asyncapigen.runtime.netty.MessageTime;
import io.asyncapigen.runtime.netty.Role;
import io.asyncapigen.runtime.testkit.page.Row;
import io.asyncapigen.runtime.testkit.server.IdlePeers;
import io.asyncapigen.runtime.testkit.server.ServerFolder;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufAllocatorMetricProvider;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Peers that mean no good: the others do not notice, memory stays as it was, and the log is quiet. */
@Timeout(180)
class HostilePeersTest {
    private static final long LITTLE = 48L << 20;
    private static final byte[] HANDSHAKE = ("GET /echo HTTP/1.1\r\nHost: here\r\nUpgrade: websocket\r\n"
                    + "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: " + RawSocket.KEY
                    + "\r\n\r\n")
            .getBytes(ISO_8859_1);
    private static final byte[] SECOND = RawSocket.frame(0x80, true, new byte[100_000]);

    private static Keys keys;

    private final AtomicInteger answers = new AtomicInteger();
    private Loud log;

    @BeforeAll
    static void makeKeys() throws Exception {
        keys = new Keys();
    }

    @AfterAll
    static void removeKeys() throws Exception {
        keys.close();
    }

    private static ConnectOptions.Builder secured() {
        return ConnectOptions.builder().option(keys.ofServer());
    }

    private static RawSocket to(String protocol, InetSocketAddress address) throws IOException {
        var socket = new Socket(address.getAddress(), address.getPort());
        return new RawSocket(protocol.equals("ws") ? socket : keys.over(socket));
    }

    @BeforeEach
    void listenToTheLog() {
        log = new Loud();
    }

    @AfterEach
    void nothingWasLoud() {
        log.close();
        log.assertNothing();
    }

    private static long heap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** What netty has outside of the heap, too. */
    private static long memory() {
        var buffers = ((ByteBufAllocatorMetricProvider) ByteBufAllocator.DEFAULT).metric();
        return heap() + buffers.usedDirectMemory();
    }

    private static void assertServes(EchoServer server) throws IOException {
        try (RawSocket other = server.open()) {
            RawSocket.Frame frame = other.send(0x81, (byte) 'a').read().orElseThrow();
            assertEquals(0x82, frame.head());
        }
    }

    @Test
    void resetsAtEachStage() throws Exception {
        byte[] message = RawSocket.frame(0x82, true, new byte[1_000]);
        try (var server = new EchoServer(ConnectOptions.builder())) {
            for (int i = 0; i < 20; i++) {
                RawSocket.to(server.address()).reset();
                RawSocket.to(server.address())
                        .write(Arrays.copyOf(HANDSHAKE, 10 + i))
                        .reset();
                RawSocket.to(server.address()).write(HANDSHAKE).reset();
                server.open().reset();
                server.open().write(Arrays.copyOf(message, 1 + i * 50)).reset();
                server.open().write(message).write(message).reset();
                server.open().send(0x88, RawSocket.close(1000, "")).reset();
            }
            assertServes(server);
        }
    }

    @Test
    void garbage() throws Exception {
        var random = new Random(4);
        try (var server = new EchoServer(ConnectOptions.builder())) {
            for (int i = 0; i < 100; i++) {
                var bytes = new byte[random.nextInt(2_000)];
                random.nextBytes(bytes);
                try (RawSocket before = RawSocket.to(server.address());
                        RawSocket behind = server.open()) {
                    before.write(bytes);
                    behind.write(bytes);
                } catch (IOException e) {
                    assertNotNull(e.getMessage()); // thrown out while it was still talking
                }
            }
            assertServes(server);
        }
    }

    @Test
    void handshakesThatTrickle() throws Exception {
        ListenLimits limits = ListenLimits.standard().withHandshake(Duration.ofSeconds(1));
        try (var server = new EchoServer(ConnectOptions.builder().option(limits))) {
            var slow = new ArrayList<RawSocket>();
            for (int i = 0; i < 50; i++) {
                slow.add(RawSocket.to(server.address()).write(Arrays.copyOf(HANDSHAKE, 20 + i)));
            }
            assertServes(server);
            for (RawSocket each : slow) {
                assertTrue(each.readHead().startsWith("HTTP/1.1 408 "));
                each.close();
            }
        }
    }

    /** A fragment, and a part of the next one. */
    private static void begin(RawSocket peer) throws IOException {
        peer.send(0x02, new byte[100_000]).write(Arrays.copyOf(SECOND, 50_000));
    }

    @Row("more messages begun, by all peers together, than there is memory for")
    @ParameterizedTest
    @ValueSource(strings = {"ws", "wss"})
    void messagesThatAreBegunTakeLittleTogether(String protocol) throws Exception {
        ConnectOptions.Builder options =
                secured().option(ListenLimits.standard().withMemory(1 << 20)).closeTimeout(Duration.ofSeconds(2));
        ExecutorService threads = Executors.newCachedThreadPool();
        var peers = new ArrayList<RawSocket>();
        try (var server = new EchoServer(protocol, options);
                RawSocket good = to(protocol, server.address()).opened("/echo")) {
            var answers = new LinkedBlockingQueue<RawSocket.Frame>();
            for (int i = 0; i < 12; i++) {
                RawSocket peer = to(protocol, server.address()).opened("/echo");
                peers.add(peer);
                begin(peer);
                threads.submit(() -> answers.add(peer.read().orElseThrow()));
            }
            RawSocket.Frame first = answers.poll(20, TimeUnit.SECONDS);
            assertNotNull(first, "all are let be");
            assertEquals(1013, first.closeCode());
            assertEquals(1, good.send(0x81, (byte) 'a').read().orElseThrow().payload().length);
            for (RawSocket each : peers) {
                try {
                    each.write(Arrays.copyOfRange(SECOND, 50_000, SECOND.length));
                } catch (IOException e) {
                    assertNotNull(e.getMessage(), "let go before");
                }
            }
            int whole = 0;
            for (int i = 1; i < peers.size(); i++) {
                RawSocket.Frame answer = answers.poll(20, TimeUnit.SECONDS);
                assertNotNull(answer, "neither let go nor answered");
                if (answer.opcode() == 2) {
                    assertEquals(200_000, answer.payload().length);
                    whole++;
                } else {
                    assertEquals(1013, answer.closeCode());
                }
            }
            assertTrue(whole > 0, "nobody was let be");
            peers.forEach(RawSocket::reset);
        } finally {
            threads.shutdownNow();
        }
    }

    private static Stream<Arguments> drips() {
        byte[] large = RawSocket.frame(0x82, true, new byte[100_000]);
        byte[] fragment = RawSocket.frame(0x00, true, (byte) 'a');
        byte[] ping = RawSocket.frame(0x89, true, (byte) 'a');
        return Stream.of(
                Arguments.of("bytes of a frame", Arrays.copyOf(large, 20), new byte[] {large[20]}),
                Arguments.of("fragments", RawSocket.frame(0x01, true, (byte) 'a'), fragment),
                Arguments.of("pings within fragments", RawSocket.frame(0x01, true, (byte) 'a'), ping));
    }

    @Row("a message that is begun, moves now and then, and does not end")
    @ParameterizedTest(name = "{0}")
    @MethodSource("drips")
    void aMessageThatDoesNotEnd(String what, byte[] beginning, byte[] drip) throws Exception {
        ConnectOptions.Builder options = ConnectOptions.builder().option(MessageTime.of(Duration.ofMillis(300)));
        try (var server = new EchoServer(options);
                RawSocket slow = server.open()) {
            long start = System.nanoTime();
            slow.write(beginning);
            var end = new AtomicReference<RawSocket.Frame>();
            var reading = new Thread(() -> end.set(lastOf(slow)));
            reading.start();
            while (reading.isAlive()) {
                try {
                    slow.write(drip);
                } catch (IOException e) {
                    assertNotNull(e.getMessage(), "let go");
                }
                reading.join(5);
            }
            assertEquals(1008, end.get().closeCode());
            assertTrue(System.nanoTime() - start >= 270_000_000L, "too soon");
            assertServes(server);
        }
    }

    /** The one that closes. */
    private static RawSocket.Frame lastOf(RawSocket peer) {
        try {
            RawSocket.Frame frame;
            do {
                frame = peer.read().orElseThrow();
            } while (frame.opcode() != 8);
            return frame;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void resetsWithinTls() throws Exception {
        try (var server = new EchoServer("wss", secured())) {
            InetSocketAddress at = server.address();
            byte[] message = RawSocket.frame(0x82, true, new byte[1_000]);
            for (int i = 0; i < 20; i++) {
                var below = new Socket(at.getAddress(), at.getPort());
                below.setSoLinger(true, 0);
                RawSocket peer = new RawSocket(keys.over(below));
                if (i % 2 == 0) {
                    peer.opened("/echo").write(Arrays.copyOf(message, 1 + i * 50));
                } else {
                    peer.write(Arrays.copyOf(HANDSHAKE, 10 + i));
                }
                below.close();
            }
            try (RawSocket good = to("wss", at).opened("/echo")) {
                assertEquals(1, good.send(0x81, (byte) 'a').read().orElseThrow().payload().length);
            }
        }
    }

    @Test
    void oneThatPingsAndDoesNotRead() throws Exception {
        byte[] ping = RawSocket.frame(0x89, true, new byte[125]);
        try (var server = new EchoServer(ConnectOptions.builder());
                RawSocket flooding = server.open()) {
            long before = heap();
            for (int i = 0; i < 50_000; i++) {
                flooding.write(ping);
            }
            assertServes(server);
            long more = heap() - before;
            assertTrue(more < LITTLE, () -> more + " bytes more");
            flooding.reset();
        }
    }

    @Row("one who does not read what is sent to all")
    @Test
    void oneThatDoesNotReadWhatIsSentToAll() throws Exception {
        var news = new LinkedBlockingQueue<Integer>();
        WsSessionListener listener = new WsSessionListener() {
            @Override
            public void opened(WsSession session) {
                news.add(0);
            }

            @Override
            public void closed(WsSession session, int code, String reason) {
                news.add(code);
            }
        };
        ConnectOptions options = ConnectOptions.builder()
                .option(Role.LISTEN)
                .option(MessageLimit.of(1 << 20))
                .option(listener)
                .closeTimeout(Duration.ofSeconds(2))
                .build();
        try (Connection server = Connection.open(Server.of("ws", "127.0.0.1:0"), options)) {
            var publisher = server.publisher(route("feed"), RAW);
            var address = server.localAddress().orElseThrow();
            RawSocket deaf = RawSocket.open(address, "/feed");
            assertEquals(0, news.poll(20, TimeUnit.SECONDS));
            try (Connection client = Connection.open(
                    Server.of("ws", "127.0.0.1:" + address.getPort()),
                    ConnectOptions.builder().option(Role.CONNECT).build())) {
                var received = new LinkedBlockingQueue<Integer>();
                client.subscriber(route("feed"), RAW)
                        .subscribe(delivery ->
                                received.add(delivery.message().payload().size()));
                Integer code = null;
                for (int sent = 0; sent < 2_000 && !Integer.valueOf(1013).equals(code); sent++) {
                    publisher.send(RawMessage.of(Binary.of(new byte[100_000])));
                    assertEquals(100_000, received.poll(20, TimeUnit.SECONDS));
                    code = news.poll();
                }
                code = code != null && code == 1013 ? code : news.poll(20, TimeUnit.SECONDS);
                assertEquals(1013, code);
            }
            deaf.close();
        }
    }

    @Test
    void oneThatSendsFasterThanIsHandled() throws Exception {
        ConnectOptions options = ConnectOptions.builder().option(Role.LISTEN).build();
        try (Connection server = Connection.open(Server.of("ws", "127.0.0.1:0"), options)) {
            var handled = new LinkedBlockingQueue<Integer>();
            server.subscriber(route("echo"), RAW).subscribe(delivery -> {
                handled.add(delivery.message().payload().size());
                Thread.sleep(5); // the work of the handler
            });
            long before = heap();
            byte[] message = RawSocket.frame(0x82, true, new byte[100_000]);
            try (RawSocket fast = RawSocket.open(server.localAddress().orElseThrow(), "/echo")) {
                for (int i = 0; i < 500; i++) {
                    fast.write(message);
                }
                long more = heap() - before;
                assertTrue(more < LITTLE, () -> more + " bytes more");
                for (int i = 0; i < 500; i++) {
                    assertEquals(100_000, handled.poll(20, TimeUnit.SECONDS));
                }
            }
        }
    }

    @Test
    void manyThatAreIdle() throws Exception {
        try (ServerFolder folder = ServerFolder.create("idle");
                var server = new EchoServer(ConnectOptions.builder())) {
            long before = heap();
            int port = server.address().getPort();
            try (IdlePeers peers = IdlePeers.connect(folder, port, RawSocket.request("/echo"))) {
                assertServes(server);
                long each = Math.max(0, heap() - before) / peers.count();
                System.out.println(peers.count() + " idle peers take " + each + " bytes of heap each");
                assertTrue(each < 32_000, () -> each + " bytes each");
            }
            assertServes(server);
        }
    }

    private Connection answering(String protocol, byte[] answer, ConnectOptions.Builder options) {
        Connection server = Connection.open(
                Server.of(protocol, "127.0.0.1:0"), options.option(Role.LISTEN).build());
        server.responder(route("ask"), RAW, ReplyRoute.of(route("ask")), RAW).respond(delivery -> {
            answers.incrementAndGet();
            return RawMessage.of(Binary.of(answer));
        });
        return server;
    }

    private static RawSocket asking(Connection server, int requests) throws IOException {
        return asking("ws", server, requests);
    }

    private static RawSocket asking(String protocol, Connection server, int requests) throws IOException {
        byte[] request = RawSocket.frame(0x81, true, (byte) '?');
        var many = new ByteArrayOutputStream();
        for (int i = 0; i < requests; i++) {
            many.writeBytes(request);
        }
        return to(protocol, server.localAddress().orElseThrow()).opened("/ask").write(many.toByteArray());
    }

    /** Before a send is given up, or reading fails. */
    private static void assertAnswered(RawSocket socket, int length) throws IOException {
        RawSocket.Frame frame = socket.send(0x81, (byte) '?').read().orElseThrow();
        assertEquals(length, frame.payload().length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ws", "wss"})
    void oneThatAsksAndDoesNotRead(String protocol) throws Exception {
        byte[] answer = new byte[200_000];
        try (Connection server = answering(protocol, answer, secured());
                RawSocket good = asking(protocol, server, 0)) {
            assertAnswered(good, answer.length);
            long used = memory();
            var deaf = new ArrayList<RawSocket>();
            for (int i = 0; i < 3; i++) {
                deaf.add(asking(protocol, server, 600));
            }
            int before;
            do {
                before = answers.get();
                for (int i = 0; i < 5; i++) {
                    assertAnswered(good, answer.length);
                }
            } while (answers.get() > before + 5);
            assertTrue(answers.get() < 3 * 150, () -> answers + " answers are made, most for those who read none");
            long taken = memory() - used;
            assertTrue(taken < 100L << 20, () -> taken + " bytes");
            deaf.forEach(RawSocket::reset);
            assertAnswered(good, answer.length);
        }
    }

    @Test
    void oneWhoseMessageIsHandledForLongIsNotIdle() throws Exception {
        ConnectOptions options = ConnectOptions.builder()
                .option(Role.LISTEN)
                .option(ListenLimits.standard().withIdle(Duration.ofMillis(200)))
                .build();
        try (Connection server = Connection.open(Server.of("ws", "127.0.0.1:0"), options)) {
            server.responder(route("ask"), RAW, ReplyRoute.of(route("ask")), RAW)
                    .respond(delivery -> {
                        Thread.sleep(1_000); // the work of the handler
                        return delivery.message();
                    });
            try (RawSocket patient = asking(server, 1)) {
                assertEquals(1, patient.read().orElseThrow().payload().length);
                assertTrue(patient.read().isEmpty(), "not closed when it is idle");
            }
        }
    }

    @Test
    void oneThatReadsItsAnswersLate() throws Exception {
        byte[] answer = new byte[200_000];
        try (Connection server =
                        answering("ws", answer, ConnectOptions.builder().maxInFlight(4));
                RawSocket late = asking(server, 600)) {
            Thread.sleep(500);
            for (int i = 0; i < 600; i++) {
                assertEquals(answer.length, late.read().orElseThrow().payload().length);
            }
        }
    }

    @Test
    void oneThatReadsNothingForTheTimeOfASend() throws Exception {
        byte[] answer = new byte[8 << 20];
        ConnectOptions.Builder options = ConnectOptions.builder().sendTimeout(Duration.ofMillis(300));
        try (Connection server = answering("ws", answer, options);
                RawSocket deaf = asking(server, 2)) {
            assertThrows(IOException.class, () -> {
                for (int i = 0; i < 1_000; i++) {
                    deaf.send(0x81, (byte) '?');
                    Thread.sleep(10);
                }
            });
        }
    }
}
