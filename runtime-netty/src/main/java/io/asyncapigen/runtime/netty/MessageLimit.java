package io.asyncapigen.runtime.netty;

import io.asyncapigen.runtime.ConnectOption;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.RouteOption;
import io.asyncapigen.runtime.spi.Wishes;

/**
 * How large a message may be, in both directions: a larger one of ours fails before it is sent, a larger one of a peer is refused in the
 * way of the protocol before it is in memory.
 *
 * @param bytes of the payload as it is on the wire, at least 1
 */
public record MessageLimit(int bytes) implements ConnectOption, RouteOption {
    private static final MessageLimit STANDARD = new MessageLimit(16 << 20);

    public MessageLimit {
        if (bytes < 1) {
            throw new IllegalArgumentException("a limit is at least 1 byte, not " + bytes);
        }
    }

    /** 16 MiB. */
    public static MessageLimit standard() {
        return STANDARD;
    }

    public static MessageLimit of(int bytes) {
        return new MessageLimit(bytes);
    }

    /** What was chosen for the route, otherwise for the connection, otherwise the standard. */
    public static MessageLimit of(Route route, ConnectOptions options) {
        return Wishes.chosen(route, options, MessageLimit.class).orElse(STANDARD);
    }
}
