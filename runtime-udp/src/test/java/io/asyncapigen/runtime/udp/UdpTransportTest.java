package io.asyncapigen.runtime.udp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.ConnectFailedException;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.ConnectionListener;
import io.asyncapigen.runtime.Delivery;
import io.asyncapigen.runtime.RawMessage;
import io.asyncapigen.runtime.ReplyRoute;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.SendFailedException;
import io.asyncapigen.runtime.Subscription;
import io.asyncapigen.runtime.netty.MessageLimit;
import io.asyncapigen.runtime.netty.Role;
import io.asyncapigen.runtime.testkit.page.Row;
import io.asyncapigen.runtime.testkit.server.LinkLocal;
import io.asyncapigen.runtime.testkit.server.ServerFolder;
import io.asyncapigen.runtime.testkit.server.TestMachine;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;

class UdpTransportTest extends UdpTests {
    private static void assertDropped(long busy, long large, Delivery<?> delivery) {
        UdpDropped dropped = delivery.metadata(UdpDropped.class).orElseThrow();
        assertEquals(List.of(busy, large), List.of(dropped.busy(), dropped.large()));
    }

    private Connection listening(io.asyncapigen.runtime.ConnectOption... options) {
        return open("127.0.0.1:0", options);
    }

    private static InetSocketAddress address(Connection listening) {
        return listening.localAddress().orElseThrow();
    }

    @Test
    void aDatagramIsAMessageAndSaysWhoSentIt() throws Exception {
        Connection listening = listening();
        var received = collect(listening);
        DatagramSocket peer = socket();
        write(peer, "one", address(listening));
        write(peer, "", address(listening));
        write(peer, "three", address(listening));
        Delivery<RawMessage> first = next(received);
        assertEquals("one", first.message().payload().toUtf8());
        assertEquals(
                peer.getLocalSocketAddress(),
                first.metadata(UdpPeer.class).orElseThrow().address());
        assertDropped(0, 0, first);
        assertEquals(List.of("", "three"), List.of(text(received), text(received)));
    }

    @Test
    @Row("a message larger than a datagram, or than the limit")
    void theLargestDatagramGoesAndALargerOneIsRefusedBeforeItIsSent() throws Exception {
        DatagramSocket server = socket();
        Connection calling = open("127.0.0.1:" + server.getLocalPort());
        var publisher = calling.publisher(ROUTE, RAW);
        byte[] bytes = new byte[65_507];
        bytes[65_506] = 7;
        var failure = assertThrows(
                SendFailedException.class, () -> publisher.send(RawMessage.of(Binary.of(new byte[65_508]))));
        assertTrue(String.valueOf(failure.getMessage()).contains("65507"), failure::toString);
        publisher.send(RawMessage.of(Binary.of(bytes)));
        var packet = read(server);
        assertEquals(65_507, packet.getLength());
        assertEquals(7, packet.getData()[65_506]);
    }

    @Test
    void theLargestDatagramComes() throws Exception {
        Connection listening = listening();
        var received = collect(listening);
        byte[] bytes = new byte[65_507];
        bytes[65_506] = 7;
        socket().send(new java.net.DatagramPacket(bytes, bytes.length, address(listening)));
        assertArrayEquals(bytes, next(received).message().payload().unwrap());
    }

    /** What is dropped, as the listener hears it. */
    private static ConnectOptions.Builder noting(LinkedBlockingQueue<String> dropped) {
        return options().connectionListener(new ConnectionListener() {
            @Override
            public void dropped(Route route, String reason, long count) {
                dropped.add(count + " " + reason);
            }
        });
    }

    @Test
    @Row("a datagram larger than the limit")
    void oneThatIsLargerThanAllowedIsNotCutButDroppedAndCounted() throws Exception {
        var dropped = new LinkedBlockingQueue<String>();
        Connection listening =
                open("127.0.0.1:0", noting(dropped).option(MessageLimit.of(5)).build());
        var received = collect(listening);
        DatagramSocket peer = socket();
        for (String text : List.of("123456", "1234567890", "12345")) {
            write(peer, text, address(listening));
        }
        Delivery<RawMessage> came = next(received);
        assertEquals("12345", came.message().payload().toUtf8());
        assertDropped(0, 2, came);
        assertTrue(next(dropped).startsWith("1 ") && next(dropped).startsWith("2 "));
    }

    @Test
    @Row("more than the handlers can take")
    void whatIsTooMuchForTheHandlersIsDroppedAndCounted() throws Exception {
        var dropped = new LinkedBlockingQueue<String>();
        Connection listening = open(
                "127.0.0.1:0",
                noting(dropped).option(UdpBuffers.standard().withMessages(2)).build());
        var started = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        var handled = new LinkedBlockingQueue<Delivery<RawMessage>>();
        listening.subscriber(ROUTE, RAW).maxInFlight(1).subscribe(delivery -> {
            started.countDown();
            release.await();
            handled.add(delivery);
        });
        DatagramSocket peer = socket();
        write(peer, "1", address(listening));
        started.await();
        for (String text : List.of("2", "3", "4", "5")) {
            write(peer, text, address(listening));
        }
        assertTrue(next(dropped).startsWith("1 too many"));
        assertTrue(next(dropped).startsWith("2 too many"));
        release.countDown();
        assertEquals(List.of("1", "2", "3"), List.of(text(handled), text(handled), text(handled)));
        write(peer, "6", address(listening));
        assertDropped(2, 0, next(handled));
    }

    @Test
    void anAnswerGoesToWhoeverAskedOutOfTheSocketThatWasAsked() throws Exception {
        Connection listening = listening();
        listening
                .responder(ROUTE, RAW, ReplyRoute.of(ROUTE), RAW)
                .respond(delivery ->
                        message("you said " + delivery.message().payload().toUtf8()));
        DatagramSocket peer = socket();
        write(peer, "hello", address(listening));
        var answer = read(peer);
        assertEquals("you said hello", text(answer));
        assertEquals(address(listening), answer.getSocketAddress());
    }

    @Test
    @Row("no `UdpPeer`, where we listen")
    void peersAreWrittenToOutOfTheSocketTheyKnow() throws Exception {
        Connection listening = listening(Role.LISTEN);
        var received = collect(listening);
        DatagramSocket peer = socket();
        write(peer, "here I am", address(listening));
        UdpPeer to = next(received).metadata(UdpPeer.class).orElseThrow();
        listening.publisher(ROUTE, RAW).send(message("welcome"), to);
        var packet = read(peer);
        assertEquals("welcome", text(packet));
        assertEquals(address(listening), packet.getSocketAddress());
        assertThrows(SendFailedException.class, () -> send(listening, "to nobody"));
    }

    @Test
    @Row("a datagram of a stranger, where we call a server")
    void onlyTheServerIsHeardWhereWeCall() throws Exception {
        var dropped = new LinkedBlockingQueue<String>();
        DatagramSocket server = socket();
        Connection calling = open(
                "127.0.0.1:" + server.getLocalPort(),
                noting(dropped).option(Role.CONNECT).build());
        var received = collect(calling);
        send(calling, "hello");
        var hello = read(server);
        write(socket(), "from a stranger", hello.getSocketAddress());
        write(socket(), "from another", hello.getSocketAddress());
        write(server, "from the server", hello.getSocketAddress());
        Delivery<RawMessage> first = next(received);
        assertEquals("from the server", first.message().payload().toUtf8());
        assertEquals(2, first.metadata(UdpDropped.class).orElseThrow().strange());
        assertDropped(0, 0, first);
        assertEquals(List.of("1 it is not of the server", "2 it is not of the server"), List.copyOf(dropped));
    }

    @Test
    void anAddressMayHaveAZone() throws Exception {
        LinkLocal link = closing(LinkLocal.create());
        Connection listening = open(link.host() + ":0");
        var received = collect(listening);
        send(open(link.host() + ":" + port(listening)), "near");
        assertEquals("near", text(received));
    }

    @Test
    void ipv6IsSpoken() throws Exception {
        Connection listening = open("[::1]:0");
        var received = collect(listening);
        send(open("[::1]:" + port(listening)), "six");
        assertEquals("six", text(received));
        assertEquals(InetAddress.getByName("::1"), address(listening).getAddress());
    }

    @Test
    @Row("nobody at the other end")
    void aMessageThatNobodyGetsIsNoFailureAndTheNextOneGoes() throws Exception {
        int port = ServerFolder.freePort();
        Connection calling = open("127.0.0.1:" + port);
        for (int i = 0; i < 5; i++) {
            send(calling, "anybody?");
        }
        var received = collect(open("127.0.0.1:" + port));
        send(calling, "now?");
        assertEquals("now?", text(received));
    }

    @Test
    @Row("a port that is taken")
    void thePortIsOursAsLongAsSomebodyReceives() throws Exception {
        Connection listening = listening();
        Subscription first = listening.subscriber(ROUTE, RAW).subscribe(delivery -> {});
        Subscription second = listening.subscriber(ROUTE, RAW).subscribe(delivery -> {});
        int port = port(listening);
        var failure = assertThrows(ConnectFailedException.class, () -> collect(open("127.0.0.1:" + port)));
        assertTrue(String.valueOf(failure.getMessage()).contains("127.0.0.1:" + port), failure::toString);
        first.close();
        assertEquals(port, port(listening));
        second.close();
        assertTrue(listening.localAddress().isEmpty());
        collect(open("127.0.0.1:" + port));
    }

    @Test
    void theSystemIsAskedForABuffer() throws Exception {
        Connection small = listening(UdpBuffers.standard().withSocket(4_000));
        collect(small);
        assertNotEquals(0, port(small)); // how large it became only the system knows; see the test of sockets
        try (var socket = Sockets.listening(Settings.of(
                io.asyncapigen.runtime.Server.of("udp", "127.0.0.1:0"),
                options(UdpBuffers.standard().withSocket(50_000)).build()))) {
            int given = socket.getOption(java.net.StandardSocketOptions.SO_RCVBUF);
            assertTrue(given >= 50_000 && given <= 100_000, () -> given + " bytes");
        }
    }

    // ---- to many ----

    private static NetworkInterface multicasting() throws Exception {
        return multicasting(4);
    }

    /** @param bytes that an address of it has */
    private static NetworkInterface multicasting(int bytes) throws Exception {
        return NetworkInterface.networkInterfaces()
                .filter(each -> {
                    try {
                        return each.isUp()
                                && each.supportsMulticast()
                                && !each.isLoopback()
                                && each.inetAddresses().anyMatch(address -> address.getAddress().length == bytes);
                    } catch (java.net.SocketException e) {
                        return false;
                    }
                })
                .findFirst()
                .orElse(null);
    }

    @Test
    void aGroupIsJoinedByAllAndSentToByAnyone() throws Exception {
        NetworkInterface by = multicasting();
        TestMachine.require(by != null, "there is no network for multicast");
        String group = "239.255.77.7:" + ServerFolder.freePort();
        UdpMulticast multicast = UdpMulticast.standard().on(by.getName());
        var received = List.of(collect(open(group, multicast)), collect(open(group)));
        send(open(group, multicast.withHops(0)), "to all");
        for (var each : received) {
            assertEquals("to all", text(each));
        }
        send(open(group, multicast.withoutLoopback()), "not here");
        send(open(group, multicast), "the end");
        for (var each : received) {
            assertEquals("the end", text(each));
        }
    }

    @Test
    void aGroupOfIpv6IsJoinedByAllAndSentToByAnyone() throws Exception {
        NetworkInterface by = multicasting(16);
        TestMachine.require(by != null, "there is no network for multicast of IPv6");
        String group = "[ff02::4d07%" + by.getName() + "]:" + ServerFolder.freePort();
        UdpMulticast multicast = UdpMulticast.standard().on(by.getName());
        var received = List.of(collect(open(group, multicast)), collect(open(group, multicast)));
        send(open(group, multicast), "to all");
        for (var each : received) {
            assertEquals("to all", text(each));
        }
    }

    @Test
    void aMemberOfAGroupAnswersTheOneWhoAsked() throws Exception {
        TestMachine.require(multicasting() != null, "there is no network for multicast");
        String group = "239.255.77.8:" + ServerFolder.freePort();
        open(group).responder(ROUTE, RAW, ReplyRoute.of(ROUTE), RAW).respond(delivery -> message("I"));
        Connection asking = open(group, Role.CONNECT);
        var answers = collect(asking);
        send(asking, "who?");
        assertEquals("I", text(answers));
    }

    @Test
    @Row("a network interface that is not there")
    void aNetworkInterfaceThatIsNotThereIsNamed() {
        Connection connection =
                open("239.255.77.9:7000", UdpMulticast.standard().on("nowhere0"));
        var failure = assertThrows(ConnectFailedException.class, () -> collect(connection));
        assertTrue(String.valueOf(failure.getMessage()).contains("nowhere0"), failure::toString);
    }

    @Test
    void aBroadcastComesToThoseWhoListenToIt() throws Exception {
        var broadcast = NetworkInterface.networkInterfaces()
                .flatMap(each -> each.getInterfaceAddresses().stream())
                .filter(each -> each.getBroadcast() != null
                        && !each.getAddress().isLoopbackAddress()
                        && !each.getBroadcast().isAnyLocalAddress())
                .map(java.net.InterfaceAddress::getBroadcast)
                .findFirst()
                .orElse(null);
        TestMachine.require(broadcast != null, "there is no network with a broadcast address");
        String host = broadcast.getHostAddress() + ":" + ServerFolder.freePort();
        var received = List.of(collect(open(host)), collect(open(host)));
        send(open(host), "to all");
        for (var each : received) {
            assertEquals("to all", text(each));
        }
    }
}
