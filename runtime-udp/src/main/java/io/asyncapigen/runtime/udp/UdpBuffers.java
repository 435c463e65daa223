package io.asyncapigen.runtime.udp;

import io.asyncapigen.runtime.ConnectOption;
import java.util.OptionalInt;

/**
 * What may wait to be received. More is dropped: by us, who count it, or by the system, which does not say so.
 *
 * @param socket how many bytes the system shall keep for the socket, {@code SO_RCVBUF}, of which it may give less; its own default when
 *     empty
 * @param messages how many wait for the handlers of a receiver, beside those in flight
 */
public record UdpBuffers(OptionalInt socket, int messages) implements ConnectOption {
    private static final UdpBuffers STANDARD = new UdpBuffers(OptionalInt.empty(), 1_000);

    /** @throws IllegalArgumentException when there is less than 1 byte, or less than no message */
    public UdpBuffers {
        if (socket.isPresent() && socket.getAsInt() < 1 || messages < 0) {
            throw new IllegalArgumentException("no buffers: " + socket + " bytes and " + messages + " messages");
        }
    }

    /** What the system has by default, and 1,000 messages. */
    public static UdpBuffers standard() {
        return STANDARD;
    }

    public UdpBuffers withSocket(int bytes) {
        return new UdpBuffers(OptionalInt.of(bytes), messages);
    }

    public UdpBuffers withMessages(int messages) {
        return new UdpBuffers(socket, messages);
    }
}
