package io.asyncapigen.runtime.ip;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What the system may put into memory, and what it should never. */
class PacketTest {
    private static final byte[] V4 = {
        0x46,
        0,
        0,
        27,
        0,
        1,
        0,
        0,
        17,
        (byte) 253,
        0,
        0,
        (byte) 192,
        0,
        2,
        7,
        (byte) 192,
        0,
        2,
        9,
        1,
        1,
        1,
        0,
        'a',
        'b',
        'c'
    };

    private final MessageMemory memory = new MessageMemory(Packet.LARGEST);

    private Optional<Packet> v4(byte[] bytes, boolean withHeader) {
        memory.clear();
        memory.memory().putLong(40, 0); // no control messages
        memory.memory().put(memory.content(), bytes);
        return Packet.read(memory, bytes.length, false, withHeader, 253);
    }

    private static byte[] cut(int length) {
        return java.util.Arrays.copyOf(V4, length);
    }

    @Test
    void thePayloadBeginsAfterTheOptionsOfTheHeader() {
        Packet packet = v4(V4, false).orElseThrow();
        assertArrayEquals(new byte[] {'a', 'b', 'c'}, packet.content());
        assertEquals("192.0.2.7", packet.source().getHostAddress());
        assertEquals("192.0.2.9", packet.destination().getHostAddress());
        assertEquals(17, packet.hops().orElseThrow());
        assertArrayEquals(V4, v4(V4, true).orElseThrow().content());
    }

    @Test
    void whatEndsWithinItsHeaderIsNoPacket() {
        for (int i = 0; i < 24; i++) {
            assertTrue(v4(cut(i), false).isEmpty(), i + " bytes");
        }
        assertEquals(0, v4(cut(24), false).orElseThrow().content().length);
        byte[] shortHeader = V4.clone();
        shortHeader[0] = 0x44;
        assertTrue(v4(shortHeader, false).isEmpty());
    }

    @Test
    void aPacketOfIpv6WithoutADestinationIsNone() {
        memory.clear();
        memory.memory().putLong(40, 0);
        assertTrue(Packet.read(memory, 3, true, false, 253).isEmpty());
    }

    /** Whatever is there, it is read or it is not, within the memory. */
    @Test
    void garbageIsReadOrNot() {
        var random = new Random(7);
        int read = 0;
        for (int i = 0; i < 20_000; i++) {
            byte[] garbage = new byte[random.nextInt(600)];
            random.nextBytes(garbage);
            memory.clear();
            memory.memory().put(memory.name(), garbage, 0, Math.min(garbage.length, 288));
            memory.memory().put(memory.content(), garbage);
            memory.memory().putLong(40, random.nextInt(300));
            read += Packet.read(memory, garbage.length, i % 2 == 0, i % 3 == 0, 253)
                            .isPresent()
                    ? 1
                    : 0;
            new LostCount().told(memory);
        }
        assertTrue(read > 0, "nothing was read");
    }

    @Test
    void whatTheSystemHadNoRoomForIsCountedAnewEachTime() {
        var lost = new LostCount();
        assertEquals(Optional.of(3L), lost(lost, 3));
        assertEquals(Optional.empty(), lost(lost, 3));
        assertEquals(Optional.of(4L), lost(lost, 7));
        assertEquals(Optional.of(0xFFFF_FFFFL - 7), lost(lost, -1));
        assertEquals(Optional.of(2L), lost(lost, 1));
    }

    private Optional<Long> lost(LostCount count, int now) {
        memory.memory().putInt(memory.putControl(Libc.SOL_SOCKET, Libc.SO_RXQ_OVFL, 4), now);
        var told = count.told(memory);
        return told.isPresent() ? Optional.of(told.getAsLong()) : Optional.empty();
    }
}
