package io.asyncapigen.runtime.ip;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Packets that are sent one by one and received together. */
@Timeout(60)
class RawSocketTest {
    /** Which no other test takes. */
    private static final int PROTOCOL = 250;

    private static final int TOGETHER = 4;

    private final PacketMemory memory = new PacketMemory(TOGETHER);
    private RawSocket receiver;
    private RawSocket sender;

    @BeforeAll
    static void requireRawSockets() {
        IpMachine.requireRawSockets();
    }

    @BeforeEach
    void open() throws Exception {
        receiver = RawSocket.open(address("127.0.0.1"), PROTOCOL);
        receiver.receiveBuffer(4 << 20);
        receiver.describePackets();
        receiver.describeDestination();
        sender = RawSocket.open(address("127.0.0.1"), PROTOCOL);
    }

    @AfterEach
    void close() {
        receiver.close();
        sender.close();
    }

    private static InetAddress address(String text) throws Exception {
        return InetAddress.getByName(text);
    }

    private void send(byte[] content, String to, @Nullable String from) throws Exception {
        assertTrue(sender.send(content, address(to), from == null ? null : address(from)));
    }

    private List<Packet> receive() {
        var packets = new ArrayList<Packet>();
        int many = receiver.receive(memory, false);
        for (int i = 0; i < many; i++) {
            packets.add(Packet.read(memory.packet(i), memory.length(i), false, false, PROTOCOL)
                    .orElseThrow());
        }
        return packets;
    }

    private static byte[] content(int number, int size) {
        byte[] content = new byte[size];
        Arrays.fill(content, (byte) number);
        return content;
    }

    @Test
    void whatWaitsIsReceivedTogetherAsFarAsThereIsRoom() throws Exception {
        List<Integer> sizes = List.of(0, 65_515, 1, 1_500, 65_515, 7, 0, 3, 9_000, 2);
        for (int i = 0; i < sizes.size(); i++) {
            send(content(i, sizes.get(i)), "127.0.0." + (i + 1), null);
        }
        int next = 0;
        for (int many : List.of(TOGETHER, TOGETHER, 2, 0)) {
            List<Packet> packets = receive();
            assertEquals(many, packets.size());
            for (Packet each : packets) {
                assertArrayEquals(content(next, sizes.get(next)), each.content());
                assertEquals(address("127.0.0." + (next + 1)), each.destination());
                assertEquals(address("127.0.0." + (next + 1)), each.local());
                next++;
            }
        }
    }

    /** What it knows of the last one must not go into the next. */
    @Test
    void eachPacketGoesToItsOwnPeerFromItsOwnAddress() throws Exception {
        send(content(1, 10), "127.0.0.2", null);
        send(content(2, 5), "127.0.0.2", "127.0.0.9");
        send(content(3, 10), "127.0.0.3", "127.0.0.8");
        send(content(4, 3), "127.0.0.2", null);
        assertEquals(
                List.of(
                        "1 of 10 to 127.0.0.2",
                        "2 of 5 from 127.0.0.9 to 127.0.0.2",
                        "3 of 10 from 127.0.0.8 to 127.0.0.3",
                        "4 of 3 to 127.0.0.2"),
                receive().stream().map(RawSocketTest::text).toList());
    }

    private static String text(Packet packet) {
        String source = packet.source().getHostAddress();
        return packet.content()[0] + " of " + packet.content().length
                + (source.equals("127.0.0.1") ? "" : " from " + source) + " to "
                + packet.destination().getHostAddress();
    }

    @Test
    void whoWaitsHearsOfTheFirstPacketAndOfTheEnd() throws Exception {
        var first = CompletableFuture.supplyAsync(() -> receiver.receive(memory, true));
        send(content(1, 10), "127.0.0.2", null);
        assertEquals(1, first.get(20, TimeUnit.SECONDS));
        var last = CompletableFuture.supplyAsync(() -> receiver.receive(memory, true));
        receiver.endReceiving();
        assertEquals(0, last.get(20, TimeUnit.SECONDS));
        assertEquals(0, receiver.receive(memory, true));
    }
}
