package io.asyncapigen.runtime.ip;

import com.sun.jna.LastErrorException;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import io.asyncapigen.runtime.ClosedException;
import java.lang.ref.Reference;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/**
 * A raw socket of the system. One thread may receive while others send; closing waits for sends, and wants nobody to receive any more.
 * Methods throw {@link LastErrorException} when the system refuses.
 */
final class RawSocket implements AutoCloseable {
    private static final int INT = 4;
    private static final int POLL_EVENTS = 4;
    private static final int POLL_SIZE = 8;

    private final boolean isV6;
    private final int protocol;
    private final int descriptor;
    private final MessageMemory outgoing = new MessageMemory(Packet.LARGEST);

    // Guarded by this.
    private boolean closed;
    private @Nullable InetAddress peer;
    /** Of its address, which is in memory. */
    private int peerLength;

    private RawSocket(boolean isV6, int protocol) {
        this.isV6 = isV6;
        this.protocol = protocol;
        this.descriptor = Libc.socket(isV6 ? Libc.AF_INET6 : Libc.AF_INET, Libc.SOCK_RAW | Libc.SOCK_CLOEXEC, protocol);
    }

    /**
     * @param family an address of the version of IP to speak
     * @param protocol which it receives, and which the header says of what it sends
     */
    static RawSocket open(InetAddress family, int protocol) {
        return new RawSocket(family instanceof Inet6Address, protocol);
    }

    boolean isV6() {
        return isV6;
    }

    int protocol() {
        return protocol;
    }

    /** Sends from that address, and receives what goes to it. */
    void bind(InetAddress address) {
        ByteBuffer name = ByteBuffer.allocateDirect(SocketAddresses.SIZE).order(ByteOrder.nativeOrder());
        Libc.bind(descriptor, addressOf(name), SocketAddresses.put(name, 0, address));
        Reference.reachabilityFence(name);
    }

    void allowBroadcast() {
        set(Libc.SOL_SOCKET, Libc.SO_BROADCAST, 1);
    }

    /** How far goes what is sent, to one or to a group. */
    void hops(int most) {
        if (isV6) {
            set(Libc.SOL_IPV6, Libc.IPV6_UNICAST_HOPS, most);
            set(Libc.SOL_IPV6, Libc.IPV6_MULTICAST_HOPS, most);
        } else {
            set(Libc.SOL_IP, Libc.IP_TTL, most);
            set(Libc.SOL_IP, Libc.IP_MULTICAST_TTL, most);
        }
    }

    /** Sends to groups by the network interface of that number. */
    void sendToGroupsBy(int networkInterface) {
        if (isV6) {
            set(Libc.SOL_IPV6, Libc.IPV6_MULTICAST_IF, networkInterface);
        } else {
            set(Libc.SOL_IP, Libc.IP_MULTICAST_IF, membership(new byte[SocketAddresses.V4], networkInterface));
        }
    }

    /** Has the machine receive what goes to that group, by the network interface of that number; 0 for the one that the system chooses. */
    void join(InetAddress group, int networkInterface) {
        ByteBuffer membership = membership(group.getAddress(), networkInterface);
        if (isV6) {
            set(Libc.SOL_IPV6, Libc.IPV6_JOIN_GROUP, membership);
        } else {
            set(Libc.SOL_IP, Libc.IP_ADD_MEMBERSHIP, membership);
        }
    }

    /** {@code ipv6_mreq}, or {@code ip_mreqn} with no address of ours. */
    private static ByteBuffer membership(byte[] group, int networkInterface) {
        int ours = group.length == SocketAddresses.V4 ? SocketAddresses.V4 : 0;
        return ByteBuffer.allocateDirect(group.length + ours + INT)
                .order(ByteOrder.nativeOrder())
                .put(0, group)
                .putInt(group.length + ours, networkInterface);
    }

    /** Whether what is sent begins with its header. */
    void includeHeader(boolean isIncluded) {
        int value = isIncluded ? 1 : 0;
        if (isV6) {
            set(Libc.SOL_IPV6, Libc.IPV6_HDRINCL, value);
        } else {
            set(Libc.SOL_IP, Libc.IP_HDRINCL, value);
        }
    }

    /** Has the system say with each packet what {@link Packet} wants to know, and how many had no room. */
    void describePackets() {
        set(Libc.SOL_SOCKET, Libc.SO_RXQ_OVFL, 1);
        if (isV6) {
            set(Libc.SOL_IPV6, Libc.IPV6_RECVPKTINFO, 1);
            set(Libc.SOL_IPV6, Libc.IPV6_RECVHOPLIMIT, 1);
            set(Libc.SOL_IPV6, Libc.IPV6_FLOWINFO, 1);
        }
    }

    /** Has the system say which address of ours a packet of IPv4 came to, where the socket is bound to none. */
    void describeDestination() {
        if (!isV6) {
            set(Libc.SOL_IP, Libc.IP_PKTINFO, 1);
        }
    }

    /** As many bytes as the system allows, if not all. */
    void receiveBuffer(int bytes) {
        try {
            set(Libc.SOL_SOCKET, Libc.SO_RCVBUFFORCE, bytes);
        } catch (LastErrorException e) { // needs CAP_NET_ADMIN
            set(Libc.SOL_SOCKET, Libc.SO_RCVBUF, bytes);
        }
    }

    private void set(int level, int name, int value) {
        ByteBuffer memory = ByteBuffer.allocateDirect(INT).order(ByteOrder.nativeOrder());
        set(level, name, memory.putInt(0, value));
    }

    private void set(int level, int name, ByteBuffer value) {
        Libc.setsockopt(descriptor, level, name, addressOf(value), value.capacity());
        Reference.reachabilityFence(value);
    }

    /**
     * Sends a packet, or says that there is no room for it now.
     *
     * @param content at most {@link Packet#LARGEST}
     * @param from where it comes from, if that is not for the system to say
     * @throws ClosedException when it is closed
     */
    synchronized boolean send(byte[] content, InetAddress to, @Nullable InetAddress from) {
        if (closed) {
            throw new ClosedException("the raw socket is closed");
        }
        if (to != peer) { // equal ones may differ in their scope
            peer = to;
            peerLength = SocketAddresses.put(outgoing.memory(), outgoing.name(), to);
        }
        outgoing.put(content, peerLength);
        if (from != null) {
            comeFrom(from);
        }
        while (true) {
            try {
                transmit(content.length, from != null);
                return true;
            } catch (LastErrorException e) {
                // What a raw socket says where others say that it would block.
                if (e.getErrorCode() == Libc.ENOBUFS || e.getErrorCode() == Libc.EAGAIN) {
                    return false;
                } else if (e.getErrorCode() != Libc.EINTR) {
                    throw e;
                }
            }
        }
    }

    private void comeFrom(InetAddress from) {
        if (isV6) {
            int data = outgoing.putControl(Libc.SOL_IPV6, Libc.IPV6_PKTINFO, SocketAddresses.V6 + INT);
            outgoing.memory().put(data, from.getAddress());
        } else {
            int data = outgoing.putControl(Libc.SOL_IP, Libc.IP_PKTINFO, INT + 2 * SocketAddresses.V4);
            outgoing.memory().put(data + INT, from.getAddress());
        }
    }

    /** What is in memory; without a control message there is a way that costs less. */
    private void transmit(int length, boolean withControl) {
        int flags = Libc.MSG_DONTWAIT | Libc.MSG_NOSIGNAL;
        if (withControl) {
            Libc.sendmsg(descriptor, outgoing.address(), flags);
        } else {
            Libc.sendto(descriptor, outgoing.contentAddress(), length, flags, outgoing.nameAddress(), peerLength);
        }
    }

    /** Blocks until there may be room to send, at most that long; not while others send or close. */
    void awaitRoom(int millis) {
        ByteBuffer entry = ByteBuffer.allocateDirect(POLL_SIZE).order(ByteOrder.nativeOrder());
        entry.putInt(0, descriptor);
        entry.putShort(POLL_EVENTS, Libc.POLLOUT);
        try {
            Libc.poll(addressOf(entry), 1, millis);
        } catch (LastErrorException e) {
            if (e.getErrorCode() != Libc.EINTR) {
                throw e;
            }
        }
        Reference.reachabilityFence(entry);
    }

    /**
     * Receives what is there, as far as that memory has room for it. Blocks until something is, or {@link #endReceiving} was called.
     *
     * @return how many packets; 0 when none is there
     */
    int receive(PacketMemory to, boolean mayBlock) {
        int flags = mayBlock ? Libc.MSG_WAITFORONE : Libc.MSG_DONTWAIT;
        while (true) {
            to.clear();
            try {
                return to.came(Libc.recvmmsg(descriptor, to.address(), to.room(), flags, 0));
            } catch (LastErrorException e) {
                if (e.getErrorCode() == Libc.EAGAIN) {
                    return to.came(0);
                } else if (e.getErrorCode() != Libc.EINTR) {
                    throw e;
                }
            }
        }
    }

    /** Has {@link #receive} return when there is nothing more, now and from now on. */
    void endReceiving() {
        try {
            Libc.shutdown(descriptor, Libc.SHUT_RD);
        } catch (LastErrorException e) {
            if (e.getErrorCode() != Libc.ENOTCONN) { // which it says, and does it all the same
                throw e;
            }
        }
    }

    private static long addressOf(ByteBuffer memory) {
        return Pointer.nativeValue(Native.getDirectBufferPointer(memory));
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            Libc.close(descriptor);
        }
    }
}
