package io.asyncapigen.runtime.udp;

import io.asyncapigen.runtime.ConnectOption;

/**
 * What may wait to be received. More is dropped: by us, or by the system; {@link UdpDropped} has how much.
 *
 * @param socket how many bytes the system shall keep for the socket, {@code SO_RCVBUF}, of which it may give less
 * @param messages how many wait for the handlers of a receiver, beside those in flight
 */
public record UdpBuffers(int socket, int messages) implements ConnectOption {
    private static final UdpBuffers STANDARD = new UdpBuffers(1 << 20, 1_000);

    /** @throws IllegalArgumentException when there is less than 1 byte, or less than no message */
    public UdpBuffers {
        if (socket < 1 || messages < 0) {
            throw new IllegalArgumentException("no buffers: " + socket + " bytes and " + messages + " messages");
        }
    }

    /** 1 MiB and 1,000 messages. */
    public static UdpBuffers standard() {
        return STANDARD;
    }

    public UdpBuffers withSocket(int bytes) {
        return new UdpBuffers(bytes, messages);
    }

    public UdpBuffers withMessages(int messages) {
        return new UdpBuffers(socket, messages);
    }
}
