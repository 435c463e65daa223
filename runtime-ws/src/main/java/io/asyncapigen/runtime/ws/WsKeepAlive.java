package io.asyncapigen.runtime.ws;

import io.asyncapigen.runtime.ConnectOption;
import io.asyncapigen.runtime.RouteOption;
import java.time.Duration;
import java.util.Objects;

/**
 * How a peer that is gone without a word is found out: it is pinged when nothing came from it for a while, and given up when nothing
 * comes after that either. As long as handlers are busy, so that the connection is not read from, nobody is given up.
 *
 * @param every how long nothing may come before a ping is sent
 * @param patience how long nothing may come after it
 */
public record WsKeepAlive(Duration every, Duration patience) implements ConnectOption, RouteOption {
    private static final WsKeepAlive STANDARD = new WsKeepAlive(Duration.ofSeconds(30), Duration.ofSeconds(20));
    private static final WsKeepAlive NONE = new WsKeepAlive(Duration.ofDays(36_500), Duration.ofDays(1));

    /** @throws IllegalArgumentException when one of them is less than a millisecond */
    public WsKeepAlive {
        Objects.requireNonNull(every, "every");
        Objects.requireNonNull(patience, "patience");
        if (every.toMillis() < 1 || patience.toMillis() < 1) {
            throw new IllegalArgumentException("pings take at least a millisecond, not " + every + " and " + patience);
        }
    }

    /** A ping after 30 seconds, and 20 seconds for its answer. */
    public static WsKeepAlive standard() {
        return STANDARD;
    }

    /** No pings; those of the peer are answered all the same. */
    public static WsKeepAlive none() {
        return NONE;
    }
}
