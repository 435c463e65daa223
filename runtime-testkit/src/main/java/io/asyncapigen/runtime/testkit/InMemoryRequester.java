package io.asyncapigen.runtime.testkit;

import io.asyncapigen.runtime.Receipt;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.SendFailedException;
import io.asyncapigen.runtime.spi.Envelope;
import io.asyncapigen.runtime.spi.ReturnPath;
import io.asyncapigen.runtime.spi.TransportRequester;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Requests whose way back is a future. Thread-safe. */
final class InMemoryRequester implements TransportRequester {
    private final InMemoryBroker broker;
    private final Route route;
    private final String replyAddress = "replies/" + UUID.randomUUID();

    InMemoryRequester(InMemoryBroker broker, Route route) {
        this.broker = broker;
        this.route = route;
    }

    @Override
    public CompletionStage<Envelope> request(Envelope request, Duration timeout) {
        var back = new Back();
        Envelope out =
                InMemoryConnection.onWire(route, request).returnPath(back).build();
        if (!broker.publish(out)) {
            back.reply.completeExceptionally(new SendFailedException(
                    "nobody answers requests at " + out.address().orElse("")));
        }
        return back.reply;
    }

    @Override
    public Optional<String> replyAddress() {
        return Optional.of(replyAddress);
    }

    /** The way back to one request; the first answer counts. */
    static final class Back implements ReturnPath {
        private final CompletableFuture<Envelope> reply = new CompletableFuture<>();

        @Override
        public boolean correlates() {
            return true;
        }

        @Override
        public CompletionStage<Receipt> send(Envelope envelope) {
            reply.complete(Envelope.builder(envelope.payload())
                    .headers(envelope.headers())
                    .contentType(envelope.contentType().orElse(null))
                    .build());
            return CompletableFuture.completedFuture(Receipt.empty());
        }

        void rejected(Throwable cause) {
            reply.completeExceptionally(new SendFailedException("the request was rejected: " + cause, cause));
        }
    }
}
