package io.asyncapigen.runtime.nats;

import io.asyncapigen.runtime.Receipt;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.spi.Envelope;
import io.asyncapigen.runtime.spi.TransportSender;
import java.util.concurrent.CompletionStage;

/** Publishes to the subjects of a route. The receipt comes when the server has the message. Thread-safe. */
record NatsSender(Route route, Receipts receipts) implements TransportSender {
    @Override
    public CompletionStage<Receipt> send(Envelope envelope) {
        try {
            return publish(Subjects.of(route, envelope), envelope);
        } catch (IllegalArgumentException | IllegalStateException e) {
            return Failures.unsendable(route, e);
        }
    }

    /** To a subject that is not the route's own. */
    CompletionStage<Receipt> publish(String subject, Envelope envelope) {
        try {
            return receipts.publish(Messages.of(subject, envelope));
        } catch (IllegalArgumentException | IllegalStateException e) {
            return Failures.unsendable(route, e);
        }
    }
}
