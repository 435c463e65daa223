package io.asyncapigen.runtime;

import io.asyncapigen.runtime.engine.Connecting;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * A connection to one server, on which operations are opened. Generated API classes hold one and open theirs on it. Thread-safe.
 *
 * <p>Opening an operation fails when the protocol cannot carry what the document asks for
 * ({@link UnsupportedByTransportException}), when no codec knows a content type ({@link MissingCodecException}), and when the connection
 * is closed ({@link ClosedException}).
 */
public interface Connection extends AutoCloseable {
    /**
     * Connects with the transport of the options, otherwise with the one on the class path that speaks the server's protocol.
     *
     * @throws ConnectFailedException when there is no such transport, or no connection
     * @throws AuthenticationFailedException when the server does not accept the credentials
     * @throws DeadlineExceededException after the {@code connectTimeout}
     */
    static Connection open(Server server, ConnectOptions options) {
        return Connecting.open(server, options);
    }

    /** Connects without blocking; the stage fails with what {@link #open} throws. */
    static CompletionStage<Connection> openAsync(Server server, ConnectOptions options) {
        return Connecting.openAsync(server, options);
    }

    Server server();

    /**
     * Where we are ourselves, with the port that the system chose where none or 0 was wanted; empty where the transport has no such place,
     * or none yet, because it listens only when a receiver is open.
     */
    default Optional<InetSocketAddress> localAddress() {
        return Optional.empty();
    }

    /** For {@code action: send} without a reply. May block until the server has agreed. */
    <M extends Message> Publisher<M> publisher(Route route, MessageSet<M> messages);

    /** For {@code action: receive} without a reply. */
    <M extends Message> Subscriber<M> subscriber(Route route, MessageSet<M> messages);

    /** For {@code action: send} with a reply. */
    <Q extends Message, R extends Message> Requester<Q, R> requester(
            Route route, MessageSet<Q> requests, ReplyRoute reply, MessageSet<R> replies);

    /** For {@code action: receive} with a reply. */
    <Q extends Message, R extends Message> Responder<Q, R> responder(
            Route route, MessageSet<Q> requests, ReplyRoute reply, MessageSet<R> replies);

    /**
     * Closes all subscriptions as {@link Subscription#close()} does, waits for what is being sent, fails the requests that still wait,
     * and closes the connection. Blocks at most for the {@code closeTimeout}. Does nothing more when called again, but waits as well.
     */
    @Override
    void close();
}
