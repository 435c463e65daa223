package io.asyncapigen.runtime.udp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.runtime.AddressTemplate;
import io.asyncapigen.runtime.AsyncApiException;
import io.asyncapigen.runtime.AuthenticationFailedException;
import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.ConnectFailedException;
import io.asyncapigen.runtime.ConnectOption;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.Delivery;
import io.asyncapigen.runtime.ErrorHandler;
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
import io.asyncapigen.runtime.netty.MessageLimit;
import io.asyncapigen.runtime.netty.Role;
import io.asyncapigen.runtime.security.SecurityRequirement;
import io.asyncapigen.runtime.security.SecurityScheme;
import io.asyncapigen.runtime.testkit.page.Row;
import io.asyncapigen.runtime.testkit.page.Rows;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;

/** The rows of the table of bad input in the page of this protocol that {@link UdpTransportTest} leaves out. */
class UdpBadInputTest extends UdpTests {
    private static final List<SecurityRequirement> PASSWORD =
            List.of(new SecurityRequirement("it", new SecurityScheme.UserPassword(), List.of()));

    private record Text(String payload) implements Message {
        static final MessageSet<Text> SET = MessageSet.of(MessageType.builder("text", Text.class)
                .contentType("text/plain; charset=utf-8")
                .payload(TypeToken.of(String.class), Text::payload)
                .build(Text::new));
    }

    private record Foreign() implements ConnectOption {}

    private static void assertSays(String hint, AsyncApiException failure) {
        assertTrue(String.valueOf(failure.getMessage()).contains(hint), failure::toString);
    }

    @Test
    @Row("a message that cannot be read")
    void aMessageThatCannotBeRead() throws Exception {
        Connection listening = open("127.0.0.1:0");
        var received = new LinkedBlockingQueue<Delivery<Text>>();
        var failures = new LinkedBlockingQueue<Failure>();
        listening
                .subscriber(ROUTE, Text.SET)
                .errorHandler(failure -> {
                    failures.add(failure);
                    return Settlement.REJECT;
                })
                .subscribe(received::add);
        DatagramSocket peer = socket();
        var at = listening.localAddress().orElseThrow();
        peer.send(new DatagramPacket(new byte[] {(byte) 0xC3, 0x28}, 2, at));
        write(peer, "ok", at);
        assertEquals("ok", next(received).message().payload());
        assertTrue(next(failures).isUndecodable());
        assertTrue(failures.isEmpty());
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
        Connection calling = open("127.0.0.1:7000");
        assertSays(
                "JsonEnvelope",
                assertThrows(UnsupportedByTransportException.class, () -> calling.publisher(ROUTE, Traced.SET)));
        var publisher = calling.publisher(ROUTE, RAW);
        assertSays(
                "JsonEnvelope",
                assertThrows(
                        SendFailedException.class,
                        () -> publisher.send(message("a"), SendOption.header("trace", "1"))));
    }

    private void assertNoServer(String host, String hint) {
        assertSays(hint, assertThrows(ConnectFailedException.class, () -> send(open(host), "a")));
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

    private static ConnectFailedException refused(Server server, ConnectOptions options) {
        return assertThrows(
                ConnectFailedException.class,
                () -> Connection.open(server, options).close());
    }

    @Test
    @Row("a pathname")
    void aPathname() {
        ServerAddress address = ServerAddress.of("udp", null, "localhost:7000", "/orders");
        assertSays("pathname", refused(() -> address, ConnectOptions.defaults()));
    }

    @Test
    @Row("an option of another protocol")
    void anOptionOfAnotherProtocol() {
        assertSays(
                "Foreign",
                refused(
                        Server.of("udp", "localhost:7000"),
                        options(new Foreign()).build()));
    }

    @Test
    @Row("security")
    void security() {
        Server server = Server.of(ServerAddress.of("udp", "localhost:7000"), PASSWORD);
        assertThrows(
                AuthenticationFailedException.class,
                () -> Connection.open(server, ConnectOptions.defaults()).close());
    }

    private void assertUnsupported(Route route, String hint) {
        Connection listening = open("127.0.0.1:0");
        assertSays(
                hint,
                assertThrows(
                        UnsupportedByTransportException.class,
                        () -> listening.subscriber(route, RAW).subscribe(delivery -> {})));
    }

    @Test
    @Row("security of an operation")
    void securityOfAnOperation() {
        assertUnsupported(ROUTE.security(PASSWORD), "security");
    }

    @Test
    @Row("a parameter without a value")
    void aParameterWithoutAValue() {
        assertUnsupported(Route.of("orders", AddressTemplate.parse("orders.{region}")), "region");
    }

    @Test
    @Row("requests and replies on different sides")
    void requestsAndRepliesOnDifferentSides() {
        Connection calling = open("127.0.0.1:7000");
        Route requests = ROUTE.option(Role.LISTEN);
        assertThrows(
                UnsupportedByTransportException.class,
                () -> calling.requester(requests, RAW, ReplyRoute.of(ROUTE), RAW));
    }

    @Test
    @Row("a datagram that nobody receives")
    void aDatagramThatNobodyReceives() throws Exception {
        DatagramSocket peer = socket();
        Connection calling = open("127.0.0.1:" + peer.getLocalPort());
        send(calling, "hello");
        DatagramPacket hello = read(peer);
        write(peer, "nobody takes this", hello.getSocketAddress());
        send(calling, "again");
        assertEquals("again", text(read(peer)));
    }

    @Test
    @Row("an address of IPv6 without brackets, a bracket that does not end, several hosts")
    void aHostThatIsNone() {
        for (String each :
                List.of("::1:7000", "[::1:7000", "[]:7000", "one:7000,two:7000", ":7000", "10.0.0.0/8:7000")) {
            assertNoServer(each, "no host that can be connected to");
        }
    }

    @Test
    @Row("a user in the host")
    void aUserInTheHost() {
        var failure = assertThrows(ConnectFailedException.class, () -> open("me:secret@localhost:7000"));
        assertSays("credentials go into ConnectOptions", failure);
        assertFalse(failure.toString().contains("secret"), failure::toString);
    }

    @Test
    @Row("an address to receive at that is not of this machine")
    void anAddressToReceiveAtThatIsNotOurs() {
        Connection listening = open("192.0.2.77:7000");
        assertSays("192.0.2.77", assertThrows(ConnectFailedException.class, () -> collect(listening)));
    }

    @Test
    @Row("a `UdpPeer` whose name was not looked up")
    void aPeerWhoseNameWasNotLookedUp() {
        var publisher = open("127.0.0.1:7000").publisher(ROUTE, RAW);
        var peer = new UdpPeer(InetSocketAddress.createUnresolved("somewhere.invalid", 7000));
        assertSays(
                "somewhere.invalid", assertThrows(SendFailedException.class, () -> publisher.send(message("a"), peer)));
    }

    @Test
    @Row("an option's value that is none")
    void anOptionThatIsNone() {
        assertThrows(IllegalArgumentException.class, () -> new UdpBuffers(0, 1));
        assertThrows(IllegalArgumentException.class, () -> new UdpBuffers(1, -1));
        assertThrows(
                IllegalArgumentException.class, () -> UdpMulticast.standard().withHops(256));
        assertThrows(IllegalArgumentException.class, () -> MessageLimit.of(0));
    }

    @Test
    @Row("an error handler that insists on release or reject")
    void insistingOnReleaseOrReject() {
        Connection listening = open("127.0.0.1:0");
        for (Settlement each : List.of(Settlement.RELEASE, Settlement.REJECT)) {
            assertSays(
                    "has no means",
                    assertThrows(
                            UnsupportedByTransportException.class,
                            () -> listening
                                    .subscriber(ROUTE, RAW)
                                    .errorHandler(ErrorHandler.always(each))
                                    .subscribe(delivery -> {})));
        }
    }

    @Test
    void thePageSaysSo() throws Exception {
        Rows.check(Path.of("../docs/protocols/udp.md"), "Bad input", 24, UdpBadInputTest.class, UdpTransportTest.class);
    }
}
