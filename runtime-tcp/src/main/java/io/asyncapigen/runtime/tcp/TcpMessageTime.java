package io.asyncapigen.runtime.tcp;

import io.asyncapigen.runtime.ConnectOption;
import java.time.Duration;

/**
 * How long a message may take that has begun to come, on connections that come to us as on the one that we make: one that is not whole by
 * then ends its connection. Time in which we do not read, because handlers are slow, does not count.
 *
 * @param limit from its first byte to its last; positive
 */
public record TcpMessageTime(Duration limit) implements ConnectOption {
    private static final TcpMessageTime STANDARD = new TcpMessageTime(Duration.ofMinutes(1));

    public TcpMessageTime {
        if (limit.isNegative() || limit.isZero()) {
            throw new IllegalArgumentException("a limit of time is positive, not " + limit);
        }
    }

    /** One minute. */
    public static TcpMessageTime standard() {
        return STANDARD;
    }

    public static TcpMessageTime of(Duration limit) {
        return new TcpMessageTime(limit);
    }
}
