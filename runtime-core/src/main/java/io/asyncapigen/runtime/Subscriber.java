package io.asyncapigen.runtime;

/** Receives the messages of an operation. Immutable and thread-safe; nothing is received before {@code subscribe}. */
public interface Subscriber<M extends Message> {
    /**
     * A subscriber that handles so many messages at once; 1 unless the options of the connection say otherwise. With 1, messages are
     * handled in the order in which the protocol delivers them.
     *
     * @throws IllegalArgumentException when it is less than 1
     */
    Subscriber<M> maxInFlight(int maxInFlight);

    /** A subscriber that asks this one, instead of the one in the options of the connection, about failures. */
    Subscriber<M> errorHandler(ErrorHandler errorHandler);

    /**
     * Opens a subscription; what is sent after it returns is received. Blocks until the server has agreed.
     *
     * @throws UnsupportedByTransportException when the protocol cannot do what is asked
     * @throws DeadlineExceededException after the {@code connectTimeout}
     * @throws ClosedException when the connection is closed
     */
    Subscription subscribe(MessageHandler<? super M> handler);

    /** As {@link #subscribe}, with a handler that completes later. */
    Subscription subscribeAsync(AsyncMessageHandler<? super M> handler);
}
