package io.asyncapigen.runtime;

import org.jspecify.annotations.Nullable;

/**
 * Hears how a connection fares. Often called by threads of a transport, so it must not block; what it throws is logged and otherwise ignored.
 */
public interface ConnectionListener {
    /** A connection was made for the first time. */
    default void connected(ServerAddress server) {}

    /** The connection is lost; the transport tries to make it again. */
    default void disconnected(ServerAddress server, @Nullable Throwable cause) {}

    /** The connection is there again, with its subscriptions. */
    default void reconnected(ServerAddress server) {}

    /** The connection was closed by us. */
    default void closed(ServerAddress server) {}

    /**
     * A reply came in that no request waits for: too late, a second time, or to someone else.
     *
     * @param count of such replies on that route since it was opened
     */
    default void unmatchedReply(Route route, long count) {}

    /**
     * A message was dropped before it reached a handler, on a protocol that cannot hold it back.
     *
     * @param count of such messages on that route since it was opened
     */
    default void dropped(Route route, String reason, long count) {}
}
