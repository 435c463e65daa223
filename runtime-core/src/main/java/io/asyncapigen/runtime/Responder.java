package io.asyncapigen.runtime;

/** Receives requests and sends the replies. Immutable and thread-safe; nothing is received before {@code respond}. */
public interface Responder<Q extends Message, R extends Message> {
    /**
     * A responder that handles so many requests at once; 64 unless the options of the connection say otherwise.
     *
     * @throws IllegalArgumentException when it is less than 1
     */
    Responder<Q, R> maxInFlight(int maxInFlight);

    /** A responder that asks this one, instead of the one in the options of the connection, about failures. */
    Responder<Q, R> errorHandler(ErrorHandler errorHandler);

    /** Opens a subscription to the requests; throws as {@link Subscriber#subscribe}. */
    Subscription respond(RequestHandler<? super Q, ? extends R> handler);

    /** As {@link #respond}, with a handler that completes later. */
    Subscription respondAsync(AsyncRequestHandler<? super Q, ? extends R> handler);
}
