package io.asyncapigen.runtime.ip;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.runtime.AddressTemplate;
import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.Delivery;
import io.asyncapigen.runtime.Message;
import io.asyncapigen.runtime.MessageSet;
import io.asyncapigen.runtime.MessageType;
import io.asyncapigen.runtime.RawMessage;
import io.asyncapigen.runtime.ReplyRoute;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.TypeToken;
import io.asyncapigen.runtime.testkit.page.Row;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** With a program in Python, in another namespace, and with a capture of what goes over the link. */
@Timeout(120)
class InteropTest {
    record Words(String id, String text) {}

    record Saying(Words payload) implements Message {
        static final MessageType<Saying> TYPE = MessageType.builder("saying", Saying.class)
                .contentType("application/json")
                .payload(TypeToken.of(Words.class), Saying::payload)
                .correlationId("$message.payload#/id")
                .build(Saying::new);
        static final MessageSet<Saying> SET = MessageSet.of(TYPE);
    }

    private static final MessageSet<RawMessage> RAW = MessageSet.of(RawMessage.TYPE);
    private static final Route ROUTE = Route.of("channel", AddressTemplate.parse("channel"));
    private static final ReplyRoute REPLY = ReplyRoute.of(Route.of("replies", AddressTemplate.unknown()));
    private static final int V4_HEADER = 20;

    private static Namespace there;
    private static PythonPeer fourth;
    private static PythonPeer sixth;

    @BeforeAll
    static void startPeers() throws Exception {
        there = Namespace.create();
        fourth = PythonPeer.start(there, 4, Namespace.FAR);
        sixth = PythonPeer.start(there, 6, "::");
    }

    @AfterAll
    static void endPeers() throws Exception {
        for (AutoCloseable each : new AutoCloseable[] {fourth, sixth, there}) {
            if (each != null) {
                each.close();
            }
        }
    }

    private static Connection open(String host) {
        return Connection.open(Server.of("ip", host + ":" + IpMachine.PROTOCOL), ConnectOptions.defaults());
    }

    private static BlockingQueue<Delivery<RawMessage>> collect(Connection connection, Route route) {
        var received = new LinkedBlockingQueue<Delivery<RawMessage>>();
        connection.subscriber(route, RAW).subscribe(received::add);
        return received;
    }

    private static Delivery<RawMessage> next(BlockingQueue<Delivery<RawMessage>> queue) throws InterruptedException {
        Delivery<RawMessage> next = queue.poll(20, TimeUnit.SECONDS);
        assertNotNull(next, "nothing came");
        return next;
    }

    private static byte[] payload(Delivery<RawMessage> delivery) {
        return delivery.message().payload().toByteArray();
    }

    private static IpDelivery facts(Delivery<RawMessage> delivery) {
        return delivery.metadata(IpDelivery.class).orElseThrow();
    }

    private static byte[] random(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void whatWeSendOverIpv4IsOnTheWireAsItShouldBe() throws Exception {
        try (Connection connection = open(Namespace.FAR)) {
            connection.publisher(ROUTE, RAW).send(RawMessage.of(Binary.utf8("hello")));
        }
        byte[] packet = fourth.captured().bytes();
        ByteBuffer header = ByteBuffer.wrap(packet);
        assertEquals(0x45, packet[0]);
        assertEquals(V4_HEADER + 5, header.getShort(2));
        assertEquals(IpMachine.PROTOCOL, packet[9] & 0xFF);
        assertArrayEquals(InetAddress.getByName(Namespace.NEAR).getAddress(), Arrays.copyOfRange(packet, 12, 16));
        assertArrayEquals(InetAddress.getByName(Namespace.FAR).getAddress(), Arrays.copyOfRange(packet, 16, 20));
        assertEquals("hello", new String(packet, V4_HEADER, 5, StandardCharsets.UTF_8));
        PythonPeer.Seen seen = fourth.received();
        assertEquals(Namespace.NEAR, seen.from());
        assertArrayEquals(packet, seen.bytes());
    }

    @Test
    void whatWeSendOverIpv6IsOnTheWireAsItShouldBe() throws Exception {
        try (Connection connection = open("[" + Namespace.FAR_6 + "]")) {
            connection.publisher(ROUTE, RAW).send(RawMessage.of(Binary.utf8("hello")));
        }
        byte[] packet = sixth.captured().bytes();
        assertEquals(6, packet[0] >> 4);
        assertEquals(5, ByteBuffer.wrap(packet).getShort(4));
        assertEquals(IpMachine.PROTOCOL, packet[6] & 0xFF);
        assertArrayEquals(InetAddress.getByName(Namespace.NEAR_6).getAddress(), Arrays.copyOfRange(packet, 8, 24));
        assertEquals("hello", new String(packet, 40, 5, StandardCharsets.UTF_8));
        PythonPeer.Seen seen = sixth.received();
        assertEquals(Namespace.NEAR_6, seen.from());
        assertArrayEquals(bytes("hello"), seen.bytes());
    }

    @Test
    void whatThePeerSendsComesWithItsAddressesAndHops() throws Exception {
        for (boolean isV6 : List.of(false, true)) {
            PythonPeer peer = isV6 ? sixth : fourth;
            String near = isV6 ? Namespace.NEAR_6 : Namespace.NEAR;
            String far = isV6 ? Namespace.FAR_6 : Namespace.FAR;
            try (Connection here = open(isV6 ? "[" + near + "]" : near);
                    Connection elsewhere = open(isV6 ? "[" + far + "]" : far)) {
                // At an address of ours, and as what a server elsewhere sends.
                var queues = List.of(collect(here, ROUTE), collect(elsewhere, ROUTE));
                peer.tell("hops 17");
                peer.send(near, bytes("from python"));
                for (var each : queues) {
                    Delivery<RawMessage> delivery = next(each);
                    assertArrayEquals(bytes("from python"), payload(delivery));
                    IpDelivery facts = facts(delivery);
                    assertEquals(InetAddress.getByName(far), facts.source());
                    assertEquals(InetAddress.getByName(near), facts.destination());
                    assertEquals(IpMachine.PROTOCOL, facts.protocol());
                    assertEquals(17, facts.hops().orElseThrow());
                }
            }
        }
    }

    @Test
    void theHeaderComesAsItWasOnTheWireOnRequest() throws Exception {
        byte[] v4 = {
            0x46,
            8,
            0,
            0,
            0,
            77,
            0,
            0,
            9,
            (byte) IpMachine.PROTOCOL,
            0,
            0,
            (byte) 198,
            51,
            100,
            2,
            (byte) 198,
            51,
            100,
            1,
            1,
            1,
            1,
            0,
            'a'
        };
        try (Connection connection = open(Namespace.NEAR)) {
            var received = collect(connection, ROUTE.option(new IpHeader()));
            fourth.packet(Namespace.NEAR, v4);
            byte[] packet = payload(next(received));
            assertEquals(v4.length, packet.length);
            assertEquals(0x46, packet[0]);
            assertEquals(8, packet[1]);
            assertEquals(9, packet[8]);
            assertEquals('a', packet[24]);
        }
        ByteBuffer v6 = ByteBuffer.allocate(43);
        v6.putInt(0x6A51_2345)
                .putShort((short) 3)
                .put((byte) IpMachine.PROTOCOL)
                .put((byte) 33);
        v6.put(InetAddress.getByName(Namespace.FAR_6).getAddress());
        v6.put(InetAddress.getByName(Namespace.NEAR_6).getAddress());
        v6.put(bytes("abc"));
        try (Connection connection = open("[" + Namespace.NEAR_6 + "]")) {
            var received = collect(connection, ROUTE.option(new IpHeader()));
            sixth.packet(Namespace.NEAR_6, v6.array());
            assertArrayEquals(v6.array(), payload(next(received)));
        }
    }

    @Test
    void weSendHeadersOfOurOwnOnRequest() throws Exception {
        ByteBuffer v4 = ByteBuffer.allocate(V4_HEADER + 3);
        v4.putInt(0x4520_0000)
                .putInt(0x0815_0000)
                .put((byte) 5)
                .put((byte) IpMachine.PROTOCOL)
                .putShort((short) 0);
        v4.put(InetAddress.getByName("198.51.100.9").getAddress());
        v4.put(InetAddress.getByName(Namespace.FAR).getAddress()).put(bytes("own"));
        try (Connection connection = open(Namespace.FAR)) {
            connection.publisher(ROUTE.option(new IpHeader()), RAW).send(RawMessage.of(Binary.of(v4.array())));
        }
        byte[] packet = fourth.captured().bytes();
        assertEquals("198.51.100.9", fourth.received().from());
        assertEquals(v4.capacity(), ByteBuffer.wrap(packet).getShort(2));
        assertEquals(0x0815, ByteBuffer.wrap(packet).getShort(4));
        assertEquals(5, packet[8]);
        assertEquals("own", new String(packet, V4_HEADER, 3, StandardCharsets.UTF_8));

        ByteBuffer v6 = ByteBuffer.allocate(43);
        v6.putInt(0x6001_2345)
                .putShort((short) 3)
                .put((byte) IpMachine.PROTOCOL)
                .put((byte) 5);
        v6.put(InetAddress.getByName("fd5e:a52::9").getAddress());
        v6.put(InetAddress.getByName(Namespace.FAR_6).getAddress()).put(bytes("own"));
        try (Connection connection = open("[" + Namespace.FAR_6 + "]")) {
            connection.publisher(ROUTE.option(new IpHeader()), RAW).send(RawMessage.of(Binary.of(v6.array())));
        }
        assertArrayEquals(v6.array(), sixth.captured().bytes());
        assertEquals("fd5e:a52::9", sixth.received().from());
    }

    @Test
    void theLargestPacketsGoBothWaysInFragments() throws Exception {
        byte[] v4 = random(65_515);
        try (Connection to = open(Namespace.FAR);
                Connection at = open(Namespace.NEAR)) {
            var received = collect(at, ROUTE);
            to.publisher(ROUTE, RAW).send(RawMessage.of(Binary.of(v4)));
            byte[] seen = fourth.received().bytes();
            assertArrayEquals(v4, Arrays.copyOfRange(seen, V4_HEADER, seen.length));
            fourth.send(Namespace.NEAR, v4);
            assertArrayEquals(v4, payload(next(received)));
        }
        drain(fourth, V4_HEADER + v4.length);
        byte[] v6 = random(65_535);
        try (Connection to = open("[" + Namespace.FAR_6 + "]");
                Connection at = open("[" + Namespace.NEAR_6 + "]")) {
            var received = collect(at, ROUTE);
            to.publisher(ROUTE, RAW).send(RawMessage.of(Binary.of(v6)));
            assertArrayEquals(v6, sixth.received().bytes());
            sixth.send(Namespace.NEAR_6, v6);
            assertArrayEquals(v6, payload(next(received)));
        }
    }

    /** Takes the fragments of IPv4, of which the capture sees each; those of IPv6 have another protocol in their header. */
    private static void drain(PythonPeer peer, int size) throws Exception {
        for (int left = size - V4_HEADER; left > 0; ) {
            left -= peer.captured().bytes().length - V4_HEADER;
        }
    }

    @Test
    void linkLocalAddressesHaveAScope() throws Exception {
        try (Connection connection = open("[" + Namespace.FAR_LINK + "%" + there.near() + "]")) {
            var received = collect(connection, ROUTE);
            connection.publisher(ROUTE, RAW).send(RawMessage.of(Binary.utf8("near by")));
            PythonPeer.Seen seen = sixth.received();
            assertArrayEquals(bytes("near by"), seen.bytes());
            sixth.captured();
            sixth.send(seen.from().replaceFirst("%.*", "") + "%far", bytes("likewise"));
            Delivery<RawMessage> delivery = next(received);
            assertArrayEquals(bytes("likewise"), payload(delivery));
            var source = (Inet6Address) facts(delivery).source();
            assertEquals(NetworkInterface.getByName(there.near()).getIndex(), source.getScopeId());
        }
    }

    @Test
    void thePeerAsksAndWeAnswer() throws Exception {
        assertAnswered(fourth, Namespace.NEAR, List.of(Namespace.NEAR, "0.0.0.0"));
        assertAnswered(sixth, Namespace.NEAR_6, List.of("[" + Namespace.NEAR_6 + "]", "[::]"));
        String link = "[" + Namespace.NEAR_LINK + "%" + there.near() + "]";
        assertAnswered(sixth, Namespace.NEAR_LINK + "%far", List.of(link, "[::]"));
    }

    /** @param near as the peer has to write it */
    private static void assertAnswered(PythonPeer peer, String near, List<String> servers) throws Exception {
        int header = peer == fourth ? V4_HEADER : 0;
        for (String each : servers) {
            try (Connection connection = open(each)) {
                connection
                        .responder(ROUTE, Saying.SET, REPLY, Saying.SET)
                        .respond(question -> new Saying(new Words(
                                "", "you said " + question.message().payload().text())));
                peer.send(near, bytes("{\"id\":\"q1\",\"text\":\"ping\"}"));
                PythonPeer.Seen answer = peer.received();
                peer.captured();
                assertEquals(near.replaceFirst("%.*", ""), answer.from());
                String text =
                        new String(answer.bytes(), header, answer.bytes().length - header, StandardCharsets.UTF_8);
                assertTrue(text.contains("q1") && text.contains("you said ping"), text);
            }
        }
    }

    @Test
    void weAskAndThePeerAnswers() throws Exception {
        try (PythonPeer answering = PythonPeer.start(there, 4, Namespace.FAR)) {
            answering.tell("answer");
            try (Connection connection = open(Namespace.FAR)) {
                var requester = connection.requester(ROUTE, Saying.SET, REPLY, Saying.SET);
                for (int i = 0; i < 10; i++) {
                    assertEquals(
                            "PING " + i,
                            requester
                                    .request(new Saying(new Words("", "ping " + i)))
                                    .payload()
                                    .text());
                    fourth.received();
                    fourth.captured();
                }
            }
        }
    }

    @Test
    @Row("packets that are broken, of strangers, or of other protocols")
    void whatStrangersSendAndWhatIsBrokenDoesNotMatter() throws Exception {
        InetAddress peer = InetAddress.getByName(Namespace.FAR);
        try (Connection connection = open(Namespace.NEAR)) {
            var all = collect(connection, ROUTE);
            var known = collect(connection, ROUTE.option(IpPeers.of(peer)));
            byte[] stranger = {
                0x45,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                9,
                (byte) IpMachine.PROTOCOL,
                0,
                0,
                (byte) 198,
                51,
                100,
                66,
                (byte) 198,
                51,
                100,
                1,
                'x'
            };
            fourth.packet(Namespace.NEAR, stranger);
            for (int i = 0; i < 50; i++) {
                // Headers that say what is not so, past the system of the sender: it is for ours to put an end to them.
                byte[] broken = random(1 + i);
                broken[0] = (byte) (0x40 + i % 16);
                fourth.frame(broken);
                byte[] addressed = random(20 + i);
                System.arraycopy(stranger, 8, addressed, 8, 12);
                addressed[0] = broken[0];
                fourth.frame(addressed);
            }
            fourth.send(Namespace.NEAR, bytes("good"));

            assertArrayEquals(bytes("x"), payload(next(all)));
            Delivery<RawMessage> first = next(known);
            assertArrayEquals(bytes("good"), payload(first));
            assertEquals(peer, facts(first).source());
            assertTrue(known.isEmpty());
        }
    }
}
