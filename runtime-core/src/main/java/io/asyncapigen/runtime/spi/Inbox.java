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
}
