package io.asyncapigen.runtime.ip;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;

/** Addresses as the system has them, {@code sockaddr_in} and {@code sockaddr_in6}. */
final class SocketAddresses {
    /** Of the longer one. */
    static final int SIZE = 28;

    static final int V4 = 4;
    static final int V6 = 16;

    private static final int V4_SIZE = 16;
    private static final int V4_ADDRESS = 4;
    private static final int V6_ADDRESS = 8;
    private static final int V6_SCOPE = 24;

    private SocketAddresses() {}

    /** Writes it at that place of the buffer, which is in native order; says its size. */
    static int put(ByteBuffer memory, int at, InetAddress address) {
        memory.put(at, new byte[SIZE]);
        if (address instanceof Inet6Address six) {
            memory.putShort(at, (short) Libc.AF_INET6);
            memory.put(at + V6_ADDRESS, six.getAddress());
            memory.putInt(at + V6_SCOPE, six.getScopeId());
            return SIZE;
        }
        memory.putShort(at, (short) Libc.AF_INET);
        memory.put(at + V4_ADDRESS, address.getAddress());
        return V4_SIZE;
    }

    /** The address of IPv6 at that place, with its scope if it has one. */
    static InetAddress scoped(ByteBuffer memory, int at) {
        byte[] bytes = bytes(memory, at + V6_ADDRESS, V6);
        int scope = memory.getInt(at + V6_SCOPE);
        try {
            return Inet6Address.getByAddress(null, bytes, scope == 0 ? -1 : scope);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e); // only for other lengths
        }
    }

    /** The bare address of that many bytes at that place. */
    static InetAddress bare(ByteBuffer memory, int at, int length) {
        byte[] bytes = bytes(memory, at, length);
        try {
            // Also where IPv6 carries an address of IPv4, which the class of both would make one of IPv4.
            return length == V6 ? Inet6Address.getByAddress(null, bytes, -1) : InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e); // only for other lengths
        }
    }

    private static byte[] bytes(ByteBuffer memory, int at, int length) {
        byte[] bytes = new byte[length];
        memory.get(at, bytes);
        return bytes;
    }
}
