package io.asyncapigen.runtime.tcp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.runtime.AddressTemplate;
import io.asyncapigen.runtime.Backoff;
import io.asyncapigen.runtime.Bindings;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.ConnectionListener;
import io.asyncapigen.runtime.Delivery;
import io.asyncapigen.runtime.JsonEnvelope;
import io.asyncapigen.runtime.Message;
import io.asyncapigen.runtime.MessageSet;
import io.asyncapigen.runtime.MessageType;
import io.asyncapigen.runtime.RawMessage;
import io.asyncapigen.runtime.Receipt;
import io.asyncapigen.runtime.ReplyRoute;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.SendFailedException;
import io.asyncapigen.runtime.ServerAddress;
import io.asyncapigen.runtime.Subscription;
import io.asyncapigen.runtime.TypeToken;
import io.asyncapigen.runtime.UnsupportedByTransportException;
import io.asyncapigen.runtime.json.JsonObject;
import io.asyncapigen.runtime.netty.ListenLimits;
import io.asyncapigen.runtime.netty.MessageLimit;
import io.asyncapigen.runtime.netty.Role;
import io.asyncapigen.runtime.testkit.server.LinkLocal;
import io.asyncapigen.runtime.testkit.server.ServerFolder;
import io.asyncapigen.runtime.testkit.server.TestMachine;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TcpTransportTest extends TcpTests {
    private static final TcpFraming LINES = TcpFraming.newline();
    private static final List<Path> TABLES = List.of(Path.of("/proc/net/tcp"), Path.of("/proc/net/tcp6"));
    private static final String ESTABLISHED = "01";

    private static void write(Socket socket, String text) throws Exception {
        socket.getOutputStream().write(text.getBytes(UTF_8));
    }

    private static String line(InputStream in) throws Exception {
        var line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            assertTrue(next >= 0, () -> "the end came after " + line);
            line.append((char) next);
        }
        return line.toString();
    }

    private static String line(Socket socket) throws Exception {
        return line(socket.getInputStream());
    }

    private static Route route(String name) {
        return Route.of(name, AddressTemplate.parse(name));
    }

    // ---- receiving ----

    @Test
    void everyReceiverOfAListenerGetsWhatAllPeersSendInTheirOrder() throws Exception {
        Connection listening = listening(LINES);
        List<BlockingQueue<Delivery<RawMessage>>> received = List.of(collect(listening), collect(listening));
        List<Socket> peers = List.of(socket(port(listening)), socket(port(listening)));
        for (int i = 0; i < 20; i++) {
            for (Socket each : peers) {
                write(each, i + "\n");
            }
        }
        for (BlockingQueue<Delivery<RawMessage>> each : received) {
            Map<Integer, AtomicInteger> next = Map.of(
                    peers.get(0).getLocalPort(),
                    new AtomicInteger(),
                    peers.get(1).getLocalPort(),
                    new AtomicInteger());
            for (int i = 0; i < 40; i++) {
                Delivery<RawMessage> delivery = next(each);
                TcpPeer peer = delivery.metadata(TcpPeer.class).orElseThrow();
                assertEquals(
                        "" + next.get(peer.address().getPort()).getAndIncrement(),
                        delivery.message().payload().toUtf8());
            }
        }
    }

    @Test
    void aMessageIsAFrameHoweverItComes() throws Exception {
        Connection listening = listening(LINES);
        var received = collect(listening);
        Socket peer = socket(port(listening));
        peer.setTcpNoDelay(true);
        for (String part : List.of("o", "n", "e\ntwo\nth", "ree\n")) {
            write(peer, part);
        }
        assertEquals(List.of("one", "two", "three"), List.of(text(received), text(received), text(received)));
    }

    @Test
    void aPeerThatEndsInTheMiddleOfAMessageHasNotSentIt() throws Exception {
        Connection listening = listening(LINES);
        var received = collect(listening);
        Socket broken = socket(port(listening));
        write(broken, "whole\nhal");
        broken.shutdownOutput();
        assertEquals(-1, broken.getInputStream().read());
        write(socket(port(listening)), "next\n");
        assertEquals(List.of("whole", "next"), List.of(text(received), text(received)));
    }

    @Test
    void anAddressMayHaveAZone() throws Exception {
        LinkLocal link = closing(LinkLocal.create());
        Connection listening = open(link.host() + ":0", options(LINES).build());
        var received = collect(listening);
        send(open(link.host() + ":" + port(listening), options(LINES).build()), "near");
        assertEquals("near", text(received));
    }

    @Test
    void ipv6IsSpoken() throws Exception {
        Connection listening = open("[::1]:0", options(LINES).build());
        var received = collect(listening);
        Connection calling = open("[::1]:" + port(listening), options(LINES).build());
        send(calling, "six");
        assertEquals("six", text(received));
    }

    @Test
    void aPeerThatSendsMoreThanIsHandledHasToWait() throws Exception {
        Connection listening = listening(TcpFraming.lengthPrefix(4));
        var release = new CountDownLatch(1);
        var handled = new AtomicLong();
        listening.subscriber(ROUTE, RAW).subscribe(delivery -> {
            release.await();
            handled.addAndGet(delivery.message().payload().size());
        });
        Socket peer = socket(port(listening));
        byte[] message = new byte[4 + 60_000];
        message[2] = (byte) (60_000 >> 8);
        message[3] = (byte) 60_000;
        var written = new AtomicLong();
        var writing = CompletableFuture.runAsync(() -> {
            try {
                for (int i = 0; i < 2_000; i++) {
                    peer.getOutputStream().write(message);
                    written.addAndGet(60_000);
                }
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        long before;
        do { // until nothing more goes
            before = written.get();
            TimeUnit.MILLISECONDS.sleep(300);
        } while (written.get() != before);
        assertTrue(written.get() < 60_000_000, () -> written + " bytes went");
        assertFalse(writing.isDone());
        release.countDown();
        writing.get(40, TimeUnit.SECONDS);
        while (handled.get() < 120_000_000) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }

    // ---- the port ----

    @Test
    void thePortIsOursAsLongAsSomebodyReceives() throws Exception {
        Connection listening = listening(LINES);
        Subscription first = listening.subscriber(ROUTE, RAW).subscribe(delivery -> {});
        Subscription second = listening.subscriber(ROUTE, RAW).subscribe(delivery -> {});
        int port = port(listening);
        first.close();
        Socket peer = socket(port);
        write(peer, "a\n");
        second.close();
        assertEquals(-1, peer.getInputStream().read());
        assertTrue(listening.localAddress().isEmpty());
        new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1")).close();
    }

    @Test
    void whatHasComeIsHandledBeforeASubscriptionIsClosedAndThePeerSeesAnOrderlyEnd() throws Exception {
        Connection listening = listening(LINES);
        var started = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        var handled = new LinkedBlockingQueue<String>();
        Subscription subscription = listening
                .responder(ROUTE, RAW, ReplyRoute.of(route("answers")), RAW)
                .maxInFlight(1)
                .respond(delivery -> {
                    started.countDown();
                    release.await();
                    handled.add(delivery.message().payload().toUtf8());
                    return delivery.message();
                });
        Socket peer = socket(port(listening));
        write(peer, "a\nb\nc\n");
        started.await();
        var closing = CompletableFuture.runAsync(subscription::close);
        release.countDown();
        closing.get(20, TimeUnit.SECONDS);
        assertEquals("a", handled.poll());
        String answers = new String(peer.getInputStream().readAllBytes(), UTF_8);
        assertTrue("a\nb\nc\n".startsWith(answers) && answers.startsWith("a\n"), answers);
    }

    // ---- answers ----

    @Test
    void anAnswerGoesBackOnTheConnectionOfItsRequest() throws Exception {
        Connection listening = listening(LINES);
        listening
                .responder(ROUTE, RAW, ReplyRoute.of(route("answers")), RAW)
                .respond(delivery ->
                        message("you said " + delivery.message().payload().toUtf8()));
        List<Socket> peers = List.of(socket(port(listening)), socket(port(listening)));
        for (int i = 0; i < 2; i++) {
            write(peers.get(i), "hello " + i + "\n");
        }
        for (int i = 0; i < 2; i++) {
            assertEquals("you said hello " + i, line(peers.get(i)));
        }
    }

    @Test
    void aPeerThatHasEndedItsSideStillGetsItsAnswersAndThenTheEnd() throws Exception {
        Connection listening = listening(LINES);
        var release = new CountDownLatch(1);
        listening.responder(ROUTE, RAW, ReplyRoute.of(route("answers")), RAW).respond(delivery -> {
            release.await();
            return delivery.message();
        });
        Socket peer = socket(port(listening));
        write(peer, "a\nb\n");
        peer.shutdownOutput();
        release.countDown();
        String answers = new String(peer.getInputStream().readAllBytes(), UTF_8);
        assertEquals(Set.of("a", "b"), Set.of(answers.split("\n")));
    }

    private record Question(String payload) implements Message {
        static final MessageSet<Question> SET = MessageSet.of(MessageType.builder("question", Question.class)
                .contentType("text/plain; charset=utf-8")
                .payload(TypeToken.of(String.class), Question::payload)
                .correlationId("$message.header#/id")
                .build(Question::new));
    }

    /** What it is asked then goes to it over another connection. */
    @Test
    void aServerThatEndsItsSideBehindItsAnswerHasAnswered() throws Exception {
        var server = closing(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        var answering = new Thread(() -> {
            while (!server.isClosed()) {
                try (Socket caller = server.accept()) {
                    write(caller, line(caller) + "\n"); // the envelope has the id
                    caller.shutdownOutput();
                    caller.getInputStream().readAllBytes();
                } catch (Exception | AssertionError e) {
                    assertNotNull(e.getMessage(), "the end");
                }
            }
        });
        answering.setDaemon(true);
        answering.start();
        var ends = new LinkedBlockingQueue<ServerAddress>();
        ConnectOptions options = options(new JsonEnvelope())
                .reconnect(Backoff.fixed(Duration.ofMillis(10)))
                .connectionListener(new ConnectionListener() {
                    @Override
                    public void disconnected(ServerAddress address, @Nullable Throwable cause) {
                        ends.add(address);
                    }
                })
                .build();
        var requester = open("127.0.0.1:" + server.getLocalPort(), options)
                .requester(ROUTE, Question.SET, ReplyRoute.of(route("answers")), Question.SET);
        for (int i = 0; i < 3; i++) {
            assertEquals(
                    "question " + i,
                    requester.request(new Question("question " + i)).payload());
            next(ends); // what is sent before that is noticed would be lost
        }
    }

    /** As Linux says of its sockets: on both sides a timer runs after which a peer that is silent is asked. */
    @Test
    void silentPeersAreAskedWhetherTheyAreThere() throws Exception {
        TestMachine.require(Files.exists(TABLES.get(0)), "only Linux shows what timers its sockets have");
        Connection listening = listening(LINES);
        var received = collect(listening);
        send(calling(port(listening), LINES), "hello");
        assertEquals("hello", text(received));

        List<String> timers;
        do { // until what was sent is acknowledged, for which there is a timer before
            timers = timers(port(listening));
        } while (timers.contains("01"));
        assertEquals(List.of("02", "02"), timers);
    }

    private static List<String> timers(int port) throws IOException {
        String end = String.format(":%04X", port);
        var timers = new ArrayList<String>();
        for (Path table : TABLES) {
            for (String each : Files.exists(table) ? Files.readAllLines(table) : List.<String>of()) {
                String[] columns = each.strip().split("\\s+");
                boolean isOurs = columns[1].endsWith(end) || columns[2].endsWith(end);
                if (isOurs && columns[3].equals(ESTABLISHED)) {
                    timers.add(columns[5].substring(0, 2));
                }
            }
        }
        return timers;
    }

    // ---- sending to those that have connected ----

    @Test
    void aFeedGoesToAllPeersOrToOne() throws Exception {
        Connection listening = listening(LINES, Role.LISTEN);
        var received = collect(listening);
        Socket first = socket(port(listening));
        Socket second = socket(port(listening));
        write(first, "I am first\n");
        TcpPeer peer = next(received).metadata(TcpPeer.class).orElseThrow();
        write(second, "I am second\n");
        next(received);

        var publisher = listening.publisher(ROUTE, RAW);
        publisher.send(message("to all"));
        publisher.send(message("to the first"), peer);
        publisher.send(message("the end"));

        assertEquals(List.of("to all", "to the first", "the end"), List.of(line(first), line(first), line(first)));
        assertEquals(List.of("to all", "the end"), List.of(line(second), line(second)));
    }

    @Test
    void aPeerThatIsNotThereIsNamed() throws Exception {
        Connection listening = listening(LINES, Role.LISTEN);
        var received = collect(listening);
        Socket socket = socket(port(listening));
        write(socket, "a\n");
        TcpPeer peer = next(received).metadata(TcpPeer.class).orElseThrow();
        var publisher = listening.publisher(ROUTE, RAW);
        socket.setSoLinger(true, 0);
        socket.close();
        SendFailedException failure;
        do { // until we have noticed
            failure = failureOf(() -> publisher.send(message("b"), peer));
        } while (failure == null);
        assertTrue(String.valueOf(failure.getMessage()).contains("127.0.0.1"), failure::toString);
    }

    private static @Nullable SendFailedException failureOf(Runnable send) {
        try {
            send.run();
            return null;
        } catch (SendFailedException e) {
            return e;
        }
    }

    @Test
    void aFeedWaitsForItsFirstPeerAndFailsWhenNoneComesInTime() throws Exception {
        Connection listening = open(
                "127.0.0.1:0",
                options(LINES, Role.LISTEN).sendTimeout(Duration.ofSeconds(20)).build());
        CompletableFuture<Receipt> sent =
                listening.publisher(ROUTE, RAW).sendAsync(message("welcome")).toCompletableFuture();
        assertFalse(sent.isDone());
        assertEquals("welcome", line(socket(port(listening))));
        sent.get(20, TimeUnit.SECONDS);

        Connection hasty = open(
                "127.0.0.1:0",
                options(LINES, Role.LISTEN).sendTimeout(Duration.ofMillis(50)).build());
        assertThrows(io.asyncapigen.runtime.AsyncApiException.class, () -> send(hasty, "nobody"));
    }

    @Test
    void aPeerThatDoesNotReadStopsNobodyElse() throws Exception {
        Connection listening = listening(TcpFraming.lengthPrefix(4), Role.LISTEN);
        var publisher = listening.publisher(ROUTE, RAW);
        Socket stuck = socket(port(listening));
        Socket good = socket(port(listening));
        publisher.send(message("ready"), new TcpPeer(peerOf(good, publisher)));
        RawMessage large = RawMessage.of(io.asyncapigen.runtime.Binary.of(new byte[1 << 20]));
        var in = new DataInputStream(good.getInputStream());
        for (int i = 0; i < 100; i++) {
            CompletableFuture<Receipt> sent = publisher.sendAsync(large).toCompletableFuture();
            while (in.readNBytes(in.readInt()).length < 1 << 20) { // the small ones came before
            }
            sent.get(5, TimeUnit.SECONDS);
        }
        long came = 0; // it is behind too far, and its connection ends
        try {
            came = stuck.getInputStream().readAllBytes().length;
        } catch (java.net.SocketException e) {
            assertTrue(String.valueOf(e.getMessage()).contains("reset"), e::toString);
        }
        assertTrue(came < 100L << 20, came + " bytes");
    }

    /** Where that socket is for the other side, once it has been noticed. */
    private static java.net.InetSocketAddress peerOf(
            Socket socket, io.asyncapigen.runtime.Publisher<RawMessage> publisher) {
        var address = new java.net.InetSocketAddress(socket.getLocalAddress(), socket.getLocalPort());
        while (failureOf(() -> publisher.send(message(""), new TcpPeer(address))) != null) {
            Thread.onSpinWait();
        }
        return address;
    }

    // ---- connecting ----

    @Test
    void whatAServerSendsOnOurConnectionIsReceived() throws Exception {
        try (var server = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Connection calling = calling(server.getLocalPort(), LINES, Role.CONNECT);
            var received = collect(calling);
            try (Socket socket = server.accept()) {
                write(socket, "news\n");
                assertEquals("news", text(received));
                send(calling, "thanks");
                assertEquals("thanks", line(socket));
            }
        }
    }

    @Test
    void aConnectionThatIsLostIsMadeAgainForSendingAndReceiving() throws Exception {
        var events = new LinkedBlockingQueue<String>();
        var listener = new ConnectionListener() {
            @Override
            public void disconnected(ServerAddress server, @Nullable Throwable cause) {
                events.add("disconnected");
            }

            @Override
            public void reconnected(ServerAddress server) {
                events.add("reconnected");
            }
        };
        ConnectOptions options = options(LINES, Role.CONNECT)
                .connectionListener(listener)
                .reconnect(Backoff.fixed(Duration.ofMillis(20)))
                .build();
        try (var server = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Connection calling = open("127.0.0.1:" + server.getLocalPort(), options);
            var received = collect(calling);
            var publisher = calling.publisher(ROUTE, RAW);
            server.accept().close();
            assertEquals("disconnected", next(events));
            var sent = publisher.sendAsync(message("late")).toCompletableFuture();
            try (Socket socket = server.accept()) {
                assertEquals("reconnected", next(events));
                sent.get(20, TimeUnit.SECONDS);
                assertEquals("late", line(socket));
                write(socket, "news\n");
                assertEquals("news", text(received));
            }
        }
    }

    @Test
    void whoSendsBeforeTheServerIsThereFailsAndMayTryAgain() throws Exception {
        int port = ServerFolder.freePort();
        Connection calling = calling(port, LINES);
        var publisher = calling.publisher(ROUTE, RAW);
        var failure = assertThrows(
                io.asyncapigen.runtime.ConnectFailedException.class, () -> publisher.send(message("early")));
        assertTrue(String.valueOf(failure.getMessage()).contains("127.0.0.1:" + port), failure::toString);
        Connection listening = calling(port, LINES);
        var received = collect(listening);
        publisher.send(message("in time"));
        assertEquals("in time", text(received));
    }

    @Test
    void aServerThatSendsWhatIsNoMessageIsNamedAndLeft() throws Exception {
        var causes = new LinkedBlockingQueue<Throwable>();
        ConnectOptions options = options(TcpFraming.lengthPrefix(4), Role.CONNECT)
                .connectionListener(new ConnectionListener() {
                    @Override
                    public void disconnected(ServerAddress server, @Nullable Throwable cause) {
                        causes.add(cause == null ? new IllegalStateException("none") : cause);
                    }
                })
                .build();
        try (var server = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            collect(open("127.0.0.1:" + server.getLocalPort(), options));
            try (Socket socket = server.accept()) {
                write(socket, "GET / HTTP/1.1\r\n");
                Throwable cause = next(causes);
                assertInstanceOf(io.asyncapigen.runtime.AsyncApiException.class, cause);
                assertTrue(String.valueOf(cause.getMessage()).contains("LengthPrefix"), cause::toString);
            }
        }
    }

    // ---- framing ----

    private static <M extends io.asyncapigen.runtime.Message> MessageSet<M> set(MessageType<M> type) {
        return MessageSet.of(type);
    }

    /** A text that says of what content type it is. */
    private record Typed(String payload) implements io.asyncapigen.runtime.Message {
        static MessageSet<Typed> of(String contentType) {
            return set(MessageType.builder("typed", Typed.class)
                    .contentType(contentType)
                    .payload(io.asyncapigen.runtime.TypeToken.of(String.class), Typed::payload)
                    .build(Typed::new));
        }
    }

    /** What is on the wire when this is sent. */
    private byte[] wire(Route route, MessageSet<Typed> messages, String text, int length) throws Exception {
        try (var server = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Connection calling = calling(server.getLocalPort());
            calling.publisher(route, messages).send(new Typed(text));
            try (Socket socket = server.accept()) {
                socket.setSoTimeout(20_000);
                return socket.getInputStream().readNBytes(length);
            }
        }
    }

    @Test
    void withoutAWordAboutItTextIsOnLinesAndAnythingElseHasItsLength() throws Exception {
        assertEquals("ab\n", new String(wire(ROUTE, Typed.of("text/plain"), "ab", 3), UTF_8));
        assertEquals("\"ab\"\n", new String(wire(ROUTE, Typed.of("application/json"), "ab", 5), UTF_8));
        try (var server = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            send(calling(server.getLocalPort()), "ab");
            try (Socket socket = server.accept()) {
                assertEquals("\0\0\0\2ab", new String(socket.getInputStream().readNBytes(6), UTF_8));
            }
        }
    }

    @Test
    void theDocumentMaySayTheFraming() throws Exception {
        Route route = ROUTE.bindings(Bindings.builder()
                .add("x-framing", JsonObject.of(Map.of("type", "length", "bytes", 1)))
                .build());
        assertEquals("\2ab", new String(wire(route, Typed.of("text/plain"), "ab", 3), UTF_8));
        Route other = route.option(TcpFraming.delimiter(";"));
        assertEquals("ab;", new String(wire(other, Typed.of("text/plain"), "ab", 3), UTF_8));
    }

    @Test
    void routesOverOneConnectionHaveToAgree() {
        Connection calling = calling(1);
        calling.publisher(ROUTE.option(LINES), RAW);
        var framing = assertThrows(
                UnsupportedByTransportException.class, () -> calling.publisher(ROUTE.option(TcpFraming.varint()), RAW));
        assertTrue(String.valueOf(framing.getMessage()).contains("x-framing"), framing::toString);
        var limit = assertThrows(
                UnsupportedByTransportException.class,
                () -> calling.publisher(ROUTE.option(LINES).option(MessageLimit.of(5)), RAW));
        assertTrue(String.valueOf(limit.getMessage()).contains("MessageLimit"), limit::toString);
    }

    @Test
    void aConnectionIsNotIdleWhileWhatItBroughtIsHandled() throws Exception {
        Connection listening =
                listening(TcpFraming.newline(), ListenLimits.standard().withIdle(Duration.ofMillis(200)));
        listening
                .responder(ROUTE, RAW, ReplyRoute.of(Route.of("answers", AddressTemplate.parse("answers"))), RAW)
                .respond(delivery -> {
                    Thread.sleep(1_000); // the work of the handler
                    return message("done");
                });
        Socket peer = socket(port(listening));
        peer.getOutputStream().write("a\n".getBytes(UTF_8));
        assertEquals("done\n", new String(peer.getInputStream().readAllBytes(), UTF_8), "and closed when it is idle");
    }
}
