package io.asyncapigen.runtime.engine;

import io.asyncapigen.runtime.AsyncMessageHandler;
import io.asyncapigen.runtime.Delivery;
import io.asyncapigen.runtime.ErrorHandler;
import io.asyncapigen.runtime.Message;
import io.asyncapigen.runtime.MessageHandler;
import io.asyncapigen.runtime.Subscriber;
import io.asyncapigen.runtime.Subscription;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Opens receivers whose deliveries go to a handler. */
final class RoutedSubscriber<M extends Message> implements Subscriber<M> {
    private final Receiving<M> receiving;

    RoutedSubscriber(Receiving<M> receiving) {
        this.receiving = receiving;
    }

    @Override
    public Subscriber<M> maxInFlight(int maxInFlight) {
        return new RoutedSubscriber<>(receiving.withMaxInFlight(maxInFlight));
    }

    @Override
    public Subscriber<M> errorHandler(ErrorHandler errorHandler) {
        return new RoutedSubscriber<>(receiving.withErrorHandler(errorHandler));
    }

    @Override
    public Subscription subscribe(MessageHandler<? super M> handler) {
        Objects.requireNonNull(handler, "handler");
        return receiving.open((delivery, received, envelope) -> {
            handle(handler, delivery);
            return CompletableFuture.completedFuture(null);
        });
    }

    @Override
    public Subscription subscribeAsync(AsyncMessageHandler<? super M> handler) {
        Objects.requireNonNull(handler, "handler");
        return receiving.open((delivery, received, envelope) -> handleAsync(handler, delivery));
    }

    private static <S, M extends S> void handle(MessageHandler<S> handler, Delivery<M> delivery) throws Exception {
        handler.handle(narrowed(delivery));
    }

    @SuppressWarnings("unchecked") // a delivery only gives its message out
    private static <S, M extends S> Delivery<S> narrowed(Delivery<M> delivery) {
        return (Delivery<S>) delivery;
    }

    private static <S, M extends S> CompletionStage<?> handleAsync(AsyncMessageHandler<S> handler, Delivery<M> delivery)
            throws Exception {
        return Objects.requireNonNull(handler.handle(narrowed(delivery)), "the handler gave no stage");
    }

    @Override
    public String toString() {
        return "Subscriber[" + receiving.route() + "]";
    }
}
