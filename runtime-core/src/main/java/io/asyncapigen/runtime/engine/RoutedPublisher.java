package io.asyncapigen.runtime.engine;

import io.asyncapigen.runtime.Message;
import io.asyncapigen.runtime.MessageSet;
import io.asyncapigen.runtime.Publisher;
import io.asyncapigen.runtime.Receipt;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.SendOption;
import io.asyncapigen.runtime.spi.TransportSender;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Writes messages and gives them to an open sender. */
final class RoutedPublisher<M extends Message> implements Publisher<M> {
    private final Link link;
    private final Route route;
    private final MessageWriter<M> writer;
    private final TransportSender sender;
    private final Attempt attempt;

    RoutedPublisher(Link link, Route route, MessageSet<M> messages) {
        this.link = link;
        this.route = route;
        this.writer = link.writer(messages);
        this.sender = link.sender(route, messages);
        this.attempt = link.outbox().attempt(route);
    }

    @Override
    public Receipt send(M message, SendOption... options) {
        return attempt.await(start(message, options));
    }

    @Override
    public CompletionStage<Receipt> sendAsync(M message, SendOption... options) {
        return start(message, options);
    }

    private CompletableFuture<Receipt> start(M message, SendOption... options) {
        Objects.requireNonNull(message, "message");
        List<SendOption> wishes = List.of(options);
        return link.outbox()
                .send(
                        attempt,
                        sender,
                        () -> writer.draft(message, wishes).envelope(route).build());
    }

    @Override
    public String toString() {
        return "Publisher[" + route + "]";
    }
}
