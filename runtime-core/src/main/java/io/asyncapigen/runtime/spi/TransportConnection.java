package io.asyncapigen.runtime.spi;

import io.asyncapigen.runtime.ErrorHandler;
import io.asyncapigen.runtime.MessageSet;
import io.asyncapigen.runtime.ReplyRoute;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.Settlement;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.Set;

/**
 * A connection to one server. Thread-safe.
 *
 * <p>A connection that is lost is made again by the transport, receivers and all; it tells so to the
 * {@link io.asyncapigen.runtime.ConnectionListener} (core itself says {@code connected} and {@code closed}). The methods may block, within {@code connectTimeout}; core calls them from its
 * executor. They refuse with {@link io.asyncapigen.runtime.UnsupportedByTransportException} what the protocol cannot do: headers on a
 * protocol without, a route option that is not theirs, a binding that cannot be applied.
 */
public interface TransportConnection extends AutoCloseable {
    /**
     * Opens the way out. Core opens a route once and keeps it for the life of the connection: the route has no values for parameters,
     * each envelope brings its own.
     *
     * @param messages what will be sent, for their bindings and headers
     */
    TransportSender openSender(Route route, MessageSet<?> messages);

    /**
     * Opens the way in; when it returns, what is sent from then on is received.
     *
     * @param route parameters without a value are wildcards
     * @param maxInFlight how many deliveries may be unsettled at once, at least 1; the transport sees to it
     * @param inbox where envelopes go
     */
    TransportReceiver openReceiver(Route route, MessageSet<?> messages, int maxInFlight, Inbox inbox);

    /**
     * Opens the way in for replies that core correlates, which are for this connection alone and of no use once it is closed: a protocol
     * that shares messages out among a group of receivers, or keeps them for one that is away, does neither here.
     */
    default TransportReceiver openReplyReceiver(Route route, MessageSet<?> replies, int maxInFlight, Inbox inbox) {
        return openReceiver(route, replies, maxInFlight, inbox);
    }

    /**
     * Opens the way in for requests that are answered.
     *
     * @param replies what they may be answered with, for a protocol whose requests say which answers they take: one that takes none of these
     *     need not be handled
     */
    default TransportReceiver openRequestReceiver(
            Route route, MessageSet<?> requests, MessageSet<?> replies, int maxInFlight, Inbox inbox) {
        return openReceiver(route, requests, maxInFlight, inbox);
    }

    /** Opens request and reply where the protocol itself ties them together; empty where core has to. */
    default Optional<TransportRequester> openRequester(
            Route route, MessageSet<?> requests, ReplyRoute reply, MessageSet<?> replies) {
        return Optional.empty();
    }

    /** A fresh address for replies to this connection alone; empty where the protocol has no such thing. */
    default Optional<String> newReplyAddress(ReplyRoute reply) {
        return Optional.empty();
    }

    /** What a receiver on that route can carry out beside accepting. */
    default Set<Settlement> settlements(Route route) {
        return Set.of(Settlement.values());
    }

    /** What decides about failed deliveries where the user has given nothing else. */
    default ErrorHandler standardErrorHandler() {
        return ErrorHandler.standard();
    }

    /** Where we are ourselves, for servers of ours that took a free port; empty where there is no such place, or none yet. */
    default Optional<InetSocketAddress> localAddress() {
        return Optional.empty();
    }

    /** Flushes and closes, with all that was opened. Called once, after the receivers are closed. May block, within {@code closeTimeout}. */
    @Override
    void close();
}
