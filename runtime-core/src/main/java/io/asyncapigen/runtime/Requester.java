package io.asyncapigen.runtime;

import java.time.Duration;
import java.util.concurrent.CompletionStage;

/** Sends requests and waits for their replies. Immutable and thread-safe; any number of requests may wait at once. */
public interface Requester<Q extends Message, R extends Message> {
    /** A requester that waits at most so long for a reply, instead of the {@code requestTimeout} of the connection. */
    Requester<Q, R> timeout(Duration timeout);

    /** A requester whose replies come to this address, for documents in which the request names one. */
    Requester<Q, R> replyAddress(String address);

    /**
     * Sends a request and waits for its reply.
     *
     * @throws EncodeException when the request cannot be written
     * @throws DecodeException when the reply is none of the messages that the document has
     * @throws SendFailedException when it was not sent; also when the thread was interrupted, which it then still is
     * @throws DeadlineExceededException when no reply came in time
     * @throws ClosedException when the connection is closed, or was before the reply came
     * @throws IllegalStateException when a parameter of the address has no value, or another request with the same correlation id waits
     */
    R request(Q request, SendOption... options);

    /** As {@link #request}, with what came beside the reply: fields of bindings, headers, and facts of the protocol. */
    Delivery<R> exchange(Q request, SendOption... options);

    /** The stage completes or fails as {@link #exchange} returns or throws. */
    CompletionStage<Delivery<R>> exchangeAsync(Q request, SendOption... options);

    /** The stage completes or fails as {@link #request} returns or throws. */
    CompletionStage<R> requestAsync(Q request, SendOption... options);
}
