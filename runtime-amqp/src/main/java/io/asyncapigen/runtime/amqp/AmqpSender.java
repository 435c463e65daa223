package io.asyncapigen.runtime.amqp;

import io.asyncapigen.runtime.Receipt;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.SendFailedException;
import io.asyncapigen.runtime.spi.Envelope;
import io.asyncapigen.runtime.spi.TransportSender;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Publishes to the exchange or the queues of one route. The receipt comes when the broker has confirmed. Thread-safe. */
record AmqpSender(Route route, Publications publications, Outgoing outgoing) implements TransportSender {
    @Override
    public CompletionStage<Receipt> send(Envelope envelope) {
        try {
            return outgoing.send(publications.of(envelope));
        } catch (IllegalArgumentException | IllegalStateException e) {
            return CompletableFuture.failedFuture(
                    new SendFailedException("cannot send to " + route + ": " + e.getMessage(), e));
        }
    }
}
