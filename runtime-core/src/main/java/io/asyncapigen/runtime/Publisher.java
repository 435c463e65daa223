package io.asyncapigen.runtime;

import java.util.concurrent.CompletionStage;

/** Sends the messages of an operation. Immutable and thread-safe; costs nothing to keep or to ask for again. */
public interface Publisher<M extends Message> {
    /**
     * Sends and waits until the server has the message, or it is written where the protocol has no such answer.
     *
     * @throws EncodeException when the message cannot be written
     * @throws SendFailedException when it was not sent; also when the thread was interrupted, which it then still is
     * @throws DeadlineExceededException after the {@code sendTimeout}
     * @throws ClosedException when the connection is closed
     * @throws IllegalStateException when a parameter of the address has no value; it names them
     */
    Receipt send(M message, SendOption... options);

    /** Sends; the stage completes or fails as {@link #send} returns or throws. Messages of one thread go out in order. */
    CompletionStage<Receipt> sendAsync(M message, SendOption... options);
}
