package io.asyncapigen.runtime.nats;

import io.asyncapigen.runtime.AsyncApiException;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.SendFailedException;
import io.asyncapigen.runtime.spi.Envelope;
import io.asyncapigen.runtime.spi.TransportRequester;
import io.nats.client.Connection;
import io.nats.client.JetStreamStatusException;
import io.nats.client.Message;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionStage;

/** Requests by way of an inbox; the server says at once when nobody listens. Thread-safe. */
record NatsRequester(Route route, Connection connection) implements TransportRequester {
    @Override
    public CompletionStage<Envelope> request(Envelope request, Duration timeout) {
        try {
            String subject = Subjects.of(route, request);
            return connection
                    .requestWithTimeout(Messages.of(subject, request), timeout)
                    .handle((reply, failure) -> answer(subject, reply, failure));
        } catch (IllegalArgumentException | IllegalStateException e) {
            return Failures.unsendable(route, e);
        }
    }

    private Envelope answer(String subject, Message reply, Throwable failure) {
        if (failure == null) {
            return Messages.envelope(route, reply).build();
        }
        Throwable cause = Failures.cause(failure);
        if (cause instanceof JetStreamStatusException) {
            throw new SendFailedException("nobody takes requests to " + subject, cause);
        } else if (cause instanceof CancellationException) {
            throw new AsyncApiException("no reply to the request to " + subject + " came in time", cause);
        }
        throw new AsyncApiException("the request to " + subject + " failed: " + cause.getMessage(), cause);
    }
}
