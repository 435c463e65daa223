package io.asyncapigen.runtime.ip;

import com.sun.jna.LastErrorException;
import com.sun.jna.Native;
import com.sun.jna.Platform;

/**
 * What we call of the C library, with the constants of Linux on the processors that {@link Machine} names. Addresses are numbers: JNA then has
 * nothing to convert. What a call fails with is in {@code errno}, as the exception says it.
 */
final class Libc {
    static final int AF_INET = 2;
    static final int AF_INET6 = 10;
    static final int SOCK_RAW = 3;
    static final int SOCK_CLOEXEC = 0x80000;
    static final int SHUT_RD = 0;
    static final int MSG_TRUNC = 0x20;
    static final int MSG_DONTWAIT = 0x40;
    static final int MSG_NOSIGNAL = 0x4000;
    static final int MSG_WAITFORONE = 0x10000;
    static final short POLLOUT = 4;

    static final int SOL_SOCKET = 1;
    static final int SO_BROADCAST = 6;
    static final int SO_RCVBUF = 8;
    static final int SO_RCVBUFFORCE = 33;
    static final int SO_RXQ_OVFL = 40;
    static final int SOL_IP = 0;
    static final int IP_TTL = 2;
    static final int IP_HDRINCL = 3;
    static final int IP_PKTINFO = 8;
    static final int IP_MULTICAST_IF = 32;
    static final int IP_MULTICAST_TTL = 33;
    static final int IP_ADD_MEMBERSHIP = 35;
    static final int SOL_IPV6 = 41;
    static final int IPV6_FLOWINFO = 11;
    static final int IPV6_UNICAST_HOPS = 16;
    static final int IPV6_MULTICAST_IF = 17;
    static final int IPV6_MULTICAST_HOPS = 18;
    static final int IPV6_JOIN_GROUP = 20;
    static final int IPV6_HDRINCL = 36;
    static final int IPV6_RECVPKTINFO = 49;
    static final int IPV6_PKTINFO = 50;
    static final int IPV6_RECVHOPLIMIT = 51;
    static final int IPV6_HOPLIMIT = 52;

    static final int EPERM = 1;
    static final int EINTR = 4;
    static final int EAGAIN = 11;
    static final int EADDRNOTAVAIL = 99;
    static final int ENOBUFS = 105;
    static final int ENOTCONN = 107;

    static {
        Native.register(Libc.class, Platform.C_LIBRARY_NAME);
    }

    private Libc() {}

    static native int socket(int family, int type, int protocol) throws LastErrorException;

    static native int bind(int socket, long address, int length) throws LastErrorException;

    static native int setsockopt(int socket, int level, int name, long value, int length) throws LastErrorException;

    static native int getsockopt(int socket, int level, int name, long value, long length) throws LastErrorException;

    static native long sendmsg(int socket, long message, int flags) throws LastErrorException;

    static native long sendto(int socket, long content, long length, int flags, long name, int nameLength)
            throws LastErrorException;

    static native int recvmmsg(int socket, long messages, int count, int flags, long timeout) throws LastErrorException;

    static native int poll(long entries, long count, int millis) throws LastErrorException;

    static native int shutdown(int socket, int how) throws LastErrorException;

    static native int close(int socket) throws LastErrorException;
}
