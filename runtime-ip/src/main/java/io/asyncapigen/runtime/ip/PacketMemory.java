package io.asyncapigen.runtime.ip;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Native memory for packets that {@code recvmmsg} receives in one call: an {@code mmsghdr} for each, then what they point to. Not thread-safe;
 * freed when it is no longer used.
 */
final class PacketMemory {
    /** Of {@code mmsghdr}. */
    private static final int HEADER = 64;

    private static final int LENGTH = 56;

    private final ByteBuffer memory;
    private final long address;
    private final List<MessageMemory> packets;
    private int many;

    /** @param room for so many packets of full size */
    PacketMemory(int room) {
        int each = MessageMemory.sizeBeside(Packet.LARGEST);
        this.memory = ByteBuffer.allocateDirect(room * (HEADER + each));
        this.address = Pointer.nativeValue(Native.getDirectBufferPointer(memory));
        this.packets = IntStream.range(0, room)
                .mapToObj(i -> new MessageMemory(memory, i * HEADER, room * HEADER + i * each, Packet.LARGEST))
                .toList();
        this.many = room;
    }

    /** Where it begins. Valid as long as this object is reachable. */
    long address() {
        return address;
    }

    int room() {
        return packets.size();
    }

    /** Makes room for packets that are to come. */
    void clear() {
        for (int i = 0; i < many; i++) {
            packets.get(i).clear(); // the others are as they were
        }
    }

    /** Notes that so many have come; says how many are packets, for the end of a socket looks like one as well. */
    int came(int messages) {
        many = messages;
        int named = 0;
        while (named < messages && packets.get(named).isNamed()) {
            named++;
        }
        return named;
    }

    /** The one of that number of those that have come. */
    MessageMemory packet(int number) {
        return packets.get(number);
    }

    /** How long it is. */
    int length(int number) {
        return memory.getInt(number * HEADER + LENGTH);
    }
}
