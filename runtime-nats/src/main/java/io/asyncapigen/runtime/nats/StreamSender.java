package io.asyncapigen.runtime.nats;

import io.asyncapigen.runtime.Receipt;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.SendFailedException;
import io.asyncapigen.runtime.spi.Envelope;
import io.asyncapigen.runtime.spi.TransportSender;
import io.nats.client.JetStream;
import io.nats.client.PublishOptions;
import io.nats.client.api.PublishAck;
import java.util.concurrent.CompletionStage;

/** Publishes into a stream. The receipt comes when the stream has the message. Thread-safe. */
record StreamSender(Route route, NatsStream stream, JetStream streams) implements TransportSender {
    @Override
    public CompletionStage<Receipt> send(Envelope envelope) {
        try {
            String subject = Subjects.of(route, envelope);
            PublishOptions.Builder options = PublishOptions.builder().expectedStream(stream.name());
            envelope.options().stream()
                    .filter(NatsMessageId.class::isInstance)
                    .forEach(each -> options.messageId(((NatsMessageId) each).id()));
            return streams.publishAsync(Messages.ofStream(subject, envelope), options.build())
                    .handle((ack, failure) -> receipt(subject, ack, failure));
        } catch (IllegalArgumentException | IllegalStateException e) {
            return Failures.unsendable(route, e);
        }
    }

    private Receipt receipt(String subject, PublishAck ack, Throwable failure) {
        if (failure == null) {
            return Receipt.of(new NatsReceipt(ack.getStream(), ack.getSeqno(), ack.isDuplicate()));
        }
        Throwable cause = Failures.cause(failure);
        throw new SendFailedException(
                "stream " + stream.name() + " did not take a message to " + subject + ": " + cause.getMessage(), cause);
    }
}
