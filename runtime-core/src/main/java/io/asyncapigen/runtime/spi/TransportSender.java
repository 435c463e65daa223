package io.asyncapigen.runtime.spi;

import io.asyncapigen.runtime.Receipt;
import java.util.concurrent.CompletionStage;

/** A way out. Thread-safe; envelopes of one thread go out in the order of the calls. */
@FunctionalInterface
public interface TransportSender {
    /**
     * Sends. Must not block for long: where the protocol pushes back, the stage completes late.
     *
     * @param envelope goes to {@link Envelope#address()} if there is one, otherwise to the route's address with
     *     {@link Envelope#parameters()} filled in
     * @return completes when the server has it, or when it is written where the protocol has no such answer; fails with an
     *     {@link io.asyncapigen.runtime.AsyncApiException}
     */
    CompletionStage<Receipt> send(Envelope envelope);
}
