package io.asyncapigen.runtime.netty;

import io.asyncapigen.runtime.ConnectOption;
import io.asyncapigen.runtime.ConnectOptions;
import java.time.Duration;

/**
 * How long a message over TCP or WebSocket may take that has begun to come, on connections that come to us as on those that we make: one
 * that is not whole by then ends its connection. Time in which we do not read, because handlers are slow, does not count.
 *
 * @param limit from its first byte to its last; positive
 */
public record MessageTime(Duration limit) implements ConnectOption {
    private static final MessageTime STANDARD = new MessageTime(Duration.ofMinutes(1));

    public MessageTime {
        if (limit.isNegative() || limit.isZero()) {
            throw new IllegalArgumentException("a limit of time is positive, not " + limit);
        }
    }

    /** One minute. */
    public static MessageTime standard() {
        return STANDARD;
    }

    public static MessageTime of(Duration limit) {
        return new MessageTime(limit);
    }

    /** What was chosen for the connection, otherwise the standard. */
    public static MessageTime of(ConnectOptions options) {
        return options.option(MessageTime.class).orElse(STANDARD);
    }
}
