package io.asyncapigen.runtime;

import java.util.concurrent.CompletionStage;

/** An open {@link Subscriber} or {@link Responder}. Thread-safe. */
public interface Subscription extends AutoCloseable {
    /**
     * Completes when it is closed: normally after {@link #close()} or the close of its connection, exceptionally with an
     * {@link AsyncApiException} when it ended by itself.
     */
    CompletionStage<Void> closed();

    /**
     * Stops taking messages, waits until those in flight are settled, at most for the {@code closeTimeout} of the connection, and gives
     * back to the protocol what is not settled by then. Blocks that long. Does nothing more when called again. Called by one of its own
     * handlers, it does not wait.
     */
    @Override
    void close();
}
