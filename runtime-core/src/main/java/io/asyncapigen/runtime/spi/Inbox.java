package io.asyncapigen.runtime.spi;

import java.util.concurrent.CompletionStage;

/** Core's side of a receiver. Thread-safe. */
@FunctionalInterface
public interface Inbox {
    /**
     * Takes an envelope and returns at once, so that it may be called by an I/O thread. A transport that has to keep an order waits for
     * the stage before it delivers the next one.
     *
     * @return completes when it is known what becomes of the envelope; never fails; may complete on any thread
     */
    CompletionStage<Outcome> deliver(Envelope envelope);

    /**
     * Whether the current thread has just handled a delivery, is telling the transport how that went, and goes on with the next one at once if
     * that is delivered now. Such a thread may wait for it for a moment, a millisecond or so. Handlers are quick then: while one is not, or this
     * thread has others to make room for, it is {@code false}.
     */
    default boolean takesNext() {
        return false;
    }
}
