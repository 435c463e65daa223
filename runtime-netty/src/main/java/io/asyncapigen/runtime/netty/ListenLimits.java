package io.asyncapigen.runtime.netty;

import io.asyncapigen.runtime.ConnectOption;
import java.time.Duration;
import java.util.Objects;

/**
 * What peers of a server of ours may take up.
 *
 * @param connections how many may be open at once; one more is closed as soon as it is accepted
 * @param handshake how long a connection may take until it is ready for messages: TLS, and what the protocol starts with
 * @param idle after which a connection on which nothing moves in either direction is closed
 */
public record ListenLimits(int connections, Duration handshake, Duration idle) implements ConnectOption {
    private static final ListenLimits STANDARD =
            new ListenLimits(16_384, Duration.ofSeconds(10), Duration.ofMinutes(5));

    /** @throws IllegalArgumentException when one of them is not positive */
    public ListenLimits {
        Objects.requireNonNull(handshake, "handshake");
        Objects.requireNonNull(idle, "idle");
        if (connections < 1 || handshake.isNegative() || handshake.isZero() || idle.isNegative() || idle.isZero()) {
            throw new IllegalArgumentException("limits are positive, not " + connections + " connections, " + handshake
                    + " for a handshake and " + idle + " idle");
        }
    }

    /** 16,384 connections, 10 seconds for a handshake, 5 minutes idle. */
    public static ListenLimits standard() {
        return STANDARD;
    }

    public ListenLimits withConnections(int connections) {
        return new ListenLimits(connections, handshake, idle);
    }

    public ListenLimits withHandshake(Duration handshake) {
        return new ListenLimits(connections, handshake, idle);
    }

    public ListenLimits withIdle(Duration idle) {
        return new ListenLimits(connections, handshake, idle);
    }
}
