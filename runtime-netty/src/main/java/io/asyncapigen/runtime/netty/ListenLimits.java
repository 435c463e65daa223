package io.asyncapigen.runtime.netty;

import io.asyncapigen.runtime.ConnectOption;
import java.time.Duration;
import java.util.Objects;

/**
 * What peers of a server of ours may take up.
 *
 * @param connections how many may be open at once; one more is closed as soon as it is accepted
 * @param handshake how long a connection may take until it is ready for messages: TLS, and what the protocol starts with
 * @param idle after which a connection on which nothing moves in either direction, and that waits for nothing that we are at work on, is
 *     closed
 * @param memory bytes of all messages together that are on their way in and not whole yet; beyond that a message that goes on ends its
 *     connection, and a request of HTTP, whose body counts until it is answered, gets 503. Messages that are whole and wait for a handler
 *     may take as much again; beyond that no connection is read from until a half of it is gone
 */
public record ListenLimits(int connections, Duration handshake, Duration idle, long memory) implements ConnectOption {
    private static final ListenLimits STANDARD =
            new ListenLimits(16_384, Duration.ofSeconds(10), Duration.ofMinutes(5), 256L << 20);

    /** @throws IllegalArgumentException when one of them is not positive */
    public ListenLimits {
        Objects.requireNonNull(handshake, "handshake");
        Objects.requireNonNull(idle, "idle");
        if (connections < 1
                || memory < 1
                || handshake.isNegative()
                || handshake.isZero()
                || idle.isNegative()
                || idle.isZero()) {
            throw new IllegalArgumentException("limits are positive, not " + connections + " connections, " + handshake
                    + " for a handshake, " + idle + " idle and " + memory + " bytes of memory");
        }
    }

    /** 16,384 connections, 10 seconds for a handshake, 5 minutes idle, 256 MiB for messages on their way in. */
    public static ListenLimits standard() {
        return STANDARD;
    }

    public ListenLimits withConnections(int connections) {
        return new ListenLimits(connections, handshake, idle, memory);
    }

    public ListenLimits withHandshake(Duration handshake) {
        return new ListenLimits(connections, handshake, idle, memory);
    }

    public ListenLimits withIdle(Duration idle) {
        return new ListenLimits(connections, handshake, idle, memory);
    }

    public ListenLimits withMemory(long bytes) {
        return new ListenLimits(connections, handshake, idle, bytes);
    }
}
