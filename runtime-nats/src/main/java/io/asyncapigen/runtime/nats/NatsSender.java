package io.asyncapigen.runtime.nats;

import io.asyncapigen.runtime.Receipt;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.SendFailedException;
import io.asyncapigen.runtime.spi.Envelope;
import io.asyncapigen.runtime.spi.TransportSender;
import io.nats.client.Connection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Publishes to the subjects of a route. The receipt comes when the server has the message. Thread-safe. */
record NatsSender(Route route, Connection connection, Receipts receipts) implements TransportSender {
    @Override
    public CompletionStage<Receipt> send(Envelope envelope) {
        return publish(
                connection,
                receipts,
                () -> envelope.address()
                        .map(Subjects::requireLegal)
                        .orElseGet(() -> Subjects.of(route, envelope.parameters())),
                envelope,
                route);
    }

    static CompletionStage<Receipt> publish(
            Connection connection,
            Receipts receipts,
            java.util.function.Supplier<String> to,
            Envelope envelope,
            Route route) {
        try {
            String subject = to.get();
            String link = receipts.link();
            connection.publish(Messages.of(subject, envelope));
            return receipts.of(subject, link);
        } catch (IllegalArgumentException | IllegalStateException e) {
            return CompletableFuture.failedFuture(
                    new SendFailedException("cannot send to " + route + ": " + e.getMessage(), e));
        }
    }
}
