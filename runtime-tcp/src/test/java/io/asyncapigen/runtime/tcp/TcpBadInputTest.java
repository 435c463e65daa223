package io.asyncapigen.runtime.tcp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.runtime.AddressTemplate;
import io.asyncapigen.runtime.AsyncApiException;
import io.asyncapigen.runtime.AuthenticationFailedException;
import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.Bindings;
import io.asyncapigen.runtime.ConnectFailedException;
import io.asyncapigen.runtime.ConnectOption;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.ConnectionListener;
import io.asyncapigen.runtime.Delivery;
import io.asyncapigen.runtime.Failure;
import io.asyncapigen.runtime.Message;
import io.asyncapigen.runtime.MessageSet;
import io.asyncapigen.runtime.MessageType;
import io.asyncapigen.runtime.ReplyRoute;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.SendFailedException;
import io.asyncapigen.runtime.SendOption;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.ServerAddress;
import io.asyncapigen.runtime.Settlement;
import io.asyncapigen.runtime.TypeToken;
import io.asyncapigen.runtime.UnsupportedByTransportException;
import io.asyncapigen.runtime.json.JsonObject;
import io.asyncapigen.runtime.netty.ListenLimits;
import io.asyncapigen.runtime.netty.MessageLimit;
import io.asyncapigen.runtime.netty.MessageTime;
import io.asyncapigen.runtime.netty.Role;
import io.asyncapigen.runtime.security.SecurityRequirement;
import io.asyncapigen.runtime.security.SecurityScheme;
import io.asyncapigen.runtime.testkit.page.Row;
import io.asyncapigen.runtime.testkit.page.Rows;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The table of bad input in the page of this protocol, row by row. */
class TcpBadInputTest extends TcpTests {
    private static final TcpFraming LINES = TcpFraming.newline();
    private static final MessageLimit SMALL = MessageLimit.of(10);
    private static final Duration SHORT = Duration.ofMillis(100);

    private static Identities identities;

    @BeforeAll
    static void makeCertificates() throws Exception {
        identities = Identities.make();
    }

    @AfterAll
    static void deleteCertificates() throws Exception {
        identities.close();
    }

    // ---- what a peer sends: its connection is closed, nobody else notices ----

    private void assertLeft(TcpFraming framing, String hex) throws Exception {
        Connection listening = listening(framing, SMALL);
        var received = collect(listening);
        Socket bad = socket(port(listening));
        bad.getOutputStream().write(HexFormat.of().parseHex(hex));
        assertClosed(bad);
        assertEquals(0, received.size());
        send(calling(port(listening), framing, SMALL), "good");
        assertEquals("good", text(received));
    }

    private static void assertClosed(Socket socket) throws Exception {
        try {
            socket.getInputStream().readAllBytes();
        } catch (SocketException e) {
            assertTrue(String.valueOf(e.getMessage()).contains("reset"), e::toString);
        }
    }

    @Test
    @Row("a length above the limit")
    void aLengthAboveTheLimit() throws Exception {
        assertLeft(TcpFraming.lengthPrefix(4), "0000000b");
    }

    @Test
    @Row("a negative length")
    void aLengthThatIsNegative() throws Exception {
        assertLeft(TcpFraming.lengthPrefix(8), "ffffffffffffffff");
    }

    @Test
    @Row("a length that is less than its own bytes")
    void aLengthThatIsLessThanItsOwnBytes() throws Exception {
        assertLeft(TcpFraming.lengthPrefix(4).countingItself(), "00000001");
    }

    @Test
    @Row("a varint without an end")
    void aVarintWithoutAnEnd() throws Exception {
        assertLeft(TcpFraming.varint(), "ffffffffff");
    }

    @Test
    @Row("a line above the limit")
    void aLineAboveTheLimit() throws Exception {
        assertLeft(LINES, "61".repeat(11));
    }

    @Test
    @Row("a delimiter that does not come")
    void aDelimiterThatDoesNotCome() throws Exception {
        assertLeft(TcpFraming.delimiter("\r\n"), "61".repeat(11));
    }

    @Test
    @Row("another protocol")
    void anotherProtocol() throws Exception {
        assertLeft(TcpFraming.lengthPrefix(4), HexFormat.of().formatHex("GET / HTTP/1.1\r\n".getBytes(UTF_8)));
    }

    @Test
    @Row("an end in the middle of a message")
    void anEndInTheMiddleOfAMessage() throws Exception {
        Connection listening = listening(TcpFraming.lengthPrefix(4));
        var received = collect(listening);
        Socket bad = socket(port(listening));
        bad.getOutputStream().write(new byte[] {0, 0, 0, 9, 1});
        bad.shutdownOutput();
        assertClosed(bad);
        assertEquals(0, received.size());
    }

    private Connection hasty(ListenLimits limits) {
        return listening(LINES, limits);
    }

    @Test
    @Row("silence in the middle of a message, or before one")
    void silenceInTheMiddleOfAMessageOrBeforeIt() throws Exception {
        Connection listening = hasty(ListenLimits.standard().withIdle(SHORT));
        collect(listening);
        Socket half = socket(port(listening));
        half.getOutputStream().write('a');
        assertClosed(half);
        assertClosed(socket(port(listening)));
    }

    @Test
    @Row("a message that is begun, moves now and then, and does not end")
    void aMessageThatIsBegunAndDoesNotEnd() throws Exception {
        Connection listening = listening(LINES, MessageTime.of(SHORT));
        var received = collect(listening);
        Socket slow = socket(port(listening));
        assertThrows(SocketException.class, () -> {
            while (true) {
                slow.getOutputStream().write('a');
                Thread.sleep(10);
            }
        });
        send(calling(port(listening), LINES), "good");
        assertEquals("good", text(received));
    }

    @Test
    @Row("one connection too many")
    void oneConnectionTooMany() throws Exception {
        Connection listening = hasty(ListenLimits.standard().withConnections(1));
        var received = collect(listening);
        Socket first = socket(port(listening));
        first.getOutputStream().write("a\n".getBytes(UTF_8));
        assertEquals("a", text(received));
        assertClosed(socket(port(listening)));
        first.getOutputStream().write("b\n".getBytes(UTF_8));
        assertEquals("b", text(received));
    }

    @Test
    @Row("a reset")
    void aReset() throws Exception {
        Connection listening = listening(LINES);
        var received = collect(listening);
        for (int i = 0; i < 20; i++) {
            var bad = new Socket(InetAddress.getLoopbackAddress(), port(listening));
            bad.getOutputStream().write("half".getBytes(UTF_8));
            bad.setSoLinger(true, 0);
            bad.close();
        }
        send(calling(port(listening), LINES), "good");
        assertEquals("good", text(received));
    }

    private record Text(String payload) implements Message {
        static final MessageSet<Text> SET = MessageSet.of(MessageType.builder("text", Text.class)
                .contentType("text/plain; charset=utf-8")
                .payload(TypeToken.of(String.class), Text::payload)
                .build(Text::new));
    }

    @Test
    @Row("a message that cannot be read")
    void aMessageThatCannotBeRead() throws Exception {
        Connection listening = listening(LINES);
        var received = new LinkedBlockingQueue<Delivery<Text>>();
        var failures = new LinkedBlockingQueue<Failure>();
        listening
                .subscriber(ROUTE, Text.SET)
                .errorHandler(failure -> {
                    failures.add(failure);
                    return Settlement.REJECT;
                })
                .subscribe(received::add);
        Socket peer = socket(port(listening));
        peer.getOutputStream().write(new byte[] {(byte) 0xC3, 0x28, '\n', 'o', 'k', '\n'});
        assertEquals("ok", next(received).message().payload());
        assertTrue(next(failures).isUndecodable());
        assertTrue(failures.isEmpty());
    }

    // ---- TLS ----

    private Connection secure(String host, ConnectOptions.Builder options) {
        return closing(Connection.open(Server.of("tls", host), options.build()));
    }

    private Connection secureListening(ConnectOption... options) {
        return secure(
                "localhost:0",
                options(options)
                        .option(LINES)
                        .option(identities.ofServer().verifyingCallers())
                        .tls(identities.trusting("client")));
    }

    @Test
    @Row("a caller without TLS")
    void aCallerWithoutTls() throws Exception {
        Connection listening = secureListening();
        collect(listening);
        Socket bad = socket(port(listening));
        bad.getOutputStream().write("hello\n".getBytes(UTF_8));
        assertClosed(bad);
    }

    @Test
    @Row("a handshake that does not go on")
    void aHandshakeThatDoesNotGoOn() throws Exception {
        Connection listening = secureListening(ListenLimits.standard().withHandshake(SHORT));
        collect(listening);
        assertClosed(socket(port(listening)));
    }

    @Test
    @Row("a server whose certificate is not trusted")
    void aServerWhoseCertificateIsNotTrusted() {
        Connection listening = secureListening();
        collect(listening);
        Connection calling = secure(
                "localhost:" + port(listening),
                options(LINES).credentials(identities.of("client")).tls(identities.trusting("stranger")));
        var failure = assertThrows(ConnectFailedException.class, () -> send(calling, "a"));
        assertTrue(String.valueOf(failure.getMessage()).contains("not trusted"), failure::toString);
    }

    @Test
    @Row("a certificate of ours that the server does not know")
    void aCertificateOfOursThatTheServerDoesNotKnow() throws Exception {
        Connection listening = secureListening();
        collect(listening);
        BlockingQueue<Throwable> causes = new LinkedBlockingQueue<>();
        var listener = new ConnectionListener() {
            @Override
            public void disconnected(ServerAddress server, @Nullable Throwable cause) {
                causes.add(cause == null ? new IllegalStateException("no cause") : cause);
            }
        };
        Connection calling = secure(
                "localhost:" + port(listening),
                options(LINES)
                        .credentials(identities.of("stranger"))
                        .tls(identities.trusting("server"))
                        .connectionListener(listener)
                        .sendTimeout(Duration.ofSeconds(5)));
        try {
            send(calling, "a");
        } catch (AsyncApiException e) {
            assertTrue(String.valueOf(e.getMessage()).contains("localhost"), e::toString);
        }
        assertInstanceOf(AuthenticationFailedException.class, next(causes));
    }

    @Test
    @Row("no certificate to listen with")
    void noCertificateToListenWith() {
        var failure = assertThrows(ConnectFailedException.class, () -> collect(secure("localhost:0", options(LINES))));
        assertTrue(String.valueOf(failure.getMessage()).contains("ServerCertificate"), failure::toString);
    }

    @Test
    @Row("no certificate to show, where one is asked for")
    void noCertificateToShow() {
        Server server = Server.of(
                ServerAddress.of("tls", "localhost:7000"),
                List.of(new SecurityRequirement("it", new SecurityScheme.X509(), List.of())));
        Connection calling = closing(Connection.open(server, options(LINES).build()));
        assertThrows(AuthenticationFailedException.class, () -> send(calling, "a"));
    }

    @Test
    @Row("security of another kind")
    void securityOfAnotherKind() {
        for (String protocol : List.of("tcp", "tls")) {
            Server server = Server.of(
                    ServerAddress.of(protocol, "localhost:7000"),
                    List.of(new SecurityRequirement("it", new SecurityScheme.UserPassword(), List.of())));
            var failure = assertThrows(
                    AuthenticationFailedException.class,
                    () -> Connection.open(server, options(LINES).build()).close());
            assertTrue(String.valueOf(failure.getMessage()).contains("X509"), failure::toString);
        }
    }

    // ---- what is sent ----

    private void assertUnsendable(String hint, String text, ConnectOption... options) {
        Connection calling = calling(1, options);
        var failure = assertThrows(SendFailedException.class, () -> send(calling, text));
        assertTrue(String.valueOf(failure.getMessage()).contains(hint), failure::toString);
    }

    @Test
    @Row("a message above the limit")
    void aMessageAboveTheLimit() {
        assertUnsendable("MessageLimit", "12345678901", LINES, SMALL);
    }

    @Test
    @Row("a message with the newline or the delimiter in it")
    void aMessageWithTheNewlineOrDelimiterInIt() {
        assertUnsendable("newline", "a\nb", LINES);
        assertUnsendable("delimiter", "a;b", TcpFraming.delimiter(";"));
    }

    @Test
    @Row("a message too long for its length")
    void aMessageTooLongForItsLength() {
        assertUnsendable("length", "x".repeat(256), TcpFraming.lengthPrefix(1));
    }

    @Test
    @Row("a message of another size than the fixed one")
    void aMessageOfAnotherSize() {
        assertUnsendable("3 bytes", "abc", TcpFraming.fixedSize(2));
    }

    private record Traced(Binary payload, Map<String, String> headers) implements Message {
        static final MessageSet<Traced> SET = MessageSet.of(MessageType.builder("traced", Traced.class)
                .payload(TypeToken.of(Binary.class), Traced::payload)
                .headers(new TypeToken<Map<String, String>>() {}, Traced::headers)
                .build(Traced::new));
    }

    @Test
    @Row("headers")
    void headers() {
        Connection calling = calling(1, LINES);
        var refused = assertThrows(UnsupportedByTransportException.class, () -> calling.publisher(ROUTE, Traced.SET));
        assertTrue(String.valueOf(refused.getMessage()).contains("JsonEnvelope"), refused::toString);
        var publisher = calling.publisher(ROUTE, RAW);
        var failure = assertThrows(
                SendFailedException.class, () -> publisher.send(message("a"), SendOption.header("trace", "1")));
        assertTrue(String.valueOf(failure.getMessage()).contains("JsonEnvelope"), failure::toString);
    }

    @Test
    @Row("a `TcpPeer` where we connect, or one that is gone")
    void aPeerWhereWeConnect() {
        var publisher = calling(1, LINES).publisher(ROUTE, RAW);
        var peer = new TcpPeer(new java.net.InetSocketAddress("127.0.0.1", 7));
        assertThrows(SendFailedException.class, () -> publisher.send(message("a"), peer));
    }

    // ---- where to ----

    private void assertNoServer(String host, String hint) {
        var failure = assertThrows(
                ConnectFailedException.class,
                () -> send(open(host, options(LINES).build()), "a"));
        assertTrue(String.valueOf(failure.getMessage()).contains(hint), failure::toString);
    }

    @Test
    @Row("a host without a port, or with a wrong one")
    void aHostWithoutAPortOrWithAWrongOne() {
        assertNoServer("localhost", "port");
        assertNoServer("localhost:70000", "port");
        assertNoServer("127.0.0.1:0", "no port");
    }

    @Test
    @Row("a host that is not there")
    void aHostThatIsNotThere() {
        assertNoServer("no-such-host.invalid:7000", "no-such-host.invalid");
    }

    @Test
    @Row("a pathname")
    void aPathname() {
        ServerAddress address = ServerAddress.of("tcp", null, "localhost:7000", "/orders");
        var failure = assertThrows(
                ConnectFailedException.class,
                () -> Connection.open(() -> address, options(LINES).build()).close());
        assertTrue(String.valueOf(failure.getMessage()).contains("pathname"), failure::toString);
    }

    @Test
    @Row("a port that is taken")
    void aPortThatIsTaken() {
        Connection first = listening(LINES);
        collect(first);
        var failure = assertThrows(ConnectFailedException.class, () -> collect(calling(port(first), LINES)));
        assertTrue(String.valueOf(failure.getMessage()).contains("cannot listen"), failure::toString);
    }

    // ---- what a document says ----

    private void assertUnsupported(Route route, String hint) {
        Connection listening = listening();
        var failure = assertThrows(
                UnsupportedByTransportException.class,
                () -> listening.subscriber(route, RAW).subscribe(delivery -> {}));
        assertTrue(String.valueOf(failure.getMessage()).contains(hint), failure::toString);
    }

    @Test
    @Row("a parameter without a value")
    void aParameterWithoutAValue() {
        assertUnsupported(Route.of("orders", AddressTemplate.parse("orders.{region}")), "region");
    }

    @Test
    @Row("an `x-framing` that is none")
    void aFramingThatIsNone() {
        assertUnsupported(
                ROUTE.bindings(Bindings.builder()
                        .add("x-framing", JsonObject.of(Map.of("type", "length", "bytes", 3)))
                        .build()),
                "x-framing");
    }

    @Test
    @Row("a fixed size above the limit")
    void aFixedSizeAboveTheLimit() {
        assertUnsupported(ROUTE.option(TcpFraming.fixedSize(100)).option(SMALL), "100 bytes");
    }

    @Test
    @Row("two framings on one connection")
    void twoFramingsOnOneConnection() {
        Connection calling = calling(1, LINES);
        calling.publisher(ROUTE, RAW);
        assertThrows(
                UnsupportedByTransportException.class, () -> calling.publisher(ROUTE.option(TcpFraming.varint()), RAW));
    }

    @Test
    @Row("security of an operation")
    void securityOfAnOperation() {
        assertUnsupported(
                ROUTE.security(List.of(new SecurityRequirement("it", new SecurityScheme.UserPassword(), List.of()))),
                "security");
    }

    @Test
    @Row("requests and replies on different sides")
    void requestsAndRepliesOnDifferentSides() {
        Connection calling = calling(1, LINES);
        Route requests = ROUTE.option(Role.LISTEN);
        assertThrows(
                UnsupportedByTransportException.class,
                () -> calling.requester(requests, RAW, ReplyRoute.of(ROUTE), RAW));
    }

    @Test
    void thePageSaysSo() throws Exception {
        Rows.check(
                Path.of("../docs/protocols/tcp.md"), "Bad input", 24, TcpBadInputTest.class, TcpHostilePeersTest.class);
    }
}
