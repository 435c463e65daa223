package io.asyncapigen.runtime.ip;

import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A packet that came in.
 *
 * @param local which of our addresses to answer from; null where the system may choose
 * @param content with the header if it is wanted
 */
record Packet(
        InetAddress source,
        InetAddress destination,
        @Nullable InetAddress local,
        OptionalInt hops,
        byte[] content) {
    static final int V4_HEADER = 20;
    static final int V6_HEADER = 40;
    /** With the header of IPv4, without that of IPv6. */
    static final int LARGEST = 65_535;
    /** In which the header of IPv4 says its own length. */
    static final int WORD = 4;

    private static final int V4_HOPS = 8;
    private static final int V4_SOURCE = 12;
    private static final int V4_DESTINATION = 16;
    private static final int V6_LENGTH = 4;
    private static final int V6_SOURCE = 8;
    private static final int V6_DESTINATION = 24;
    private static final int IN_PACKET_INFO = 4;

    /** What the system has put there, of that length; empty when it is no packet. */
    static Optional<Packet> read(MessageMemory from, int length, boolean isV6, boolean withHeader, int protocol) {
        return isV6 ? v6(from, length, withHeader, protocol) : v4(from, length, withHeader);
    }

    private static Optional<Packet> v4(MessageMemory from, int length, boolean withHeader) {
        ByteBuffer memory = from.memory();
        int at = from.content();
        int header = length < V4_HEADER ? 0 : (memory.get(at) & 0xF) * WORD;
        if (header < V4_HEADER || header > length || from.isTruncated()) {
            return Optional.empty();
        }
        int info = from.control(Libc.SOL_IP, Libc.IP_PKTINFO);
        int skipped = withHeader ? 0 : header;
        return Optional.of(new Packet(
                SocketAddresses.bare(memory, at + V4_SOURCE, SocketAddresses.V4),
                SocketAddresses.bare(memory, at + V4_DESTINATION, SocketAddresses.V4),
                info < 0 ? null : SocketAddresses.bare(memory, info + IN_PACKET_INFO, SocketAddresses.V4),
                OptionalInt.of(memory.get(at + V4_HOPS) & 0xFF),
                bytes(memory, at + skipped, new byte[length - skipped], 0)));
    }

    private static Optional<Packet> v6(MessageMemory from, int length, boolean withHeader, int protocol) {
        ByteBuffer memory = from.memory();
        int info = from.control(Libc.SOL_IPV6, Libc.IPV6_PKTINFO);
        if (info < 0 || from.isTruncated()) {
            return Optional.empty();
        }
        int limit = from.control(Libc.SOL_IPV6, Libc.IPV6_HOPLIMIT);
        InetAddress destination = SocketAddresses.bare(memory, info, SocketAddresses.V6);
        var packet = new Packet(
                SocketAddresses.scoped(memory, from.name()),
                destination,
                destination.isMulticastAddress() ? null : destination,
                limit < 0 ? OptionalInt.empty() : OptionalInt.of(memory.getInt(limit)),
                bytes(
                        memory,
                        from.content(),
                        new byte[withHeader ? V6_HEADER + length : length],
                        withHeader ? V6_HEADER : 0));
        if (withHeader) {
            int flow = from.control(Libc.SOL_IPV6, Libc.IPV6_FLOWINFO);
            packet.writeHeader(flow < 0 ? 0 : memory.order(ByteOrder.BIG_ENDIAN).getInt(flow), length, protocol);
            memory.order(ByteOrder.nativeOrder());
        }
        return Optional.of(packet);
    }

    /** @param flow traffic class and flow label */
    private void writeHeader(int flow, int length, int protocol) {
        ByteBuffer.wrap(content)
                .putInt(0, 6 << 28 | flow)
                .putShort(V6_LENGTH, (short) length)
                .put(V6_LENGTH + 2, (byte) protocol)
                .put(V6_LENGTH + 3, (byte) hops.orElse(0))
                .put(V6_SOURCE, source.getAddress())
                .put(V6_DESTINATION, destination.getAddress());
    }

    private static byte[] bytes(ByteBuffer memory, int at, byte[] to, int offset) {
        memory.get(at, to, offset, to.length - offset);
        return to;
    }
}
