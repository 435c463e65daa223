package io.asyncapigen.runtime.engine;

import io.asyncapigen.runtime.AsyncRequestHandler;
import io.asyncapigen.runtime.Delivery;
import io.asyncapigen.runtime.ErrorHandler;
import io.asyncapigen.runtime.Message;
import io.asyncapigen.runtime.ReplyOptions;
import io.asyncapigen.runtime.RequestHandler;
import io.asyncapigen.runtime.Responder;
import io.asyncapigen.runtime.Subscription;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Opens receivers whose requests go to a handler, and sends what it answers. */
final class RoutedResponder<Q extends Message, R extends Message> implements Responder<Q, R> {
    private final Receiving<Q> receiving;
    private final ReplySender<R> replies;

    RoutedResponder(Receiving<Q> receiving, ReplySender<R> replies) {
        this.receiving = receiving;
        this.replies = replies;
    }

    @Override
    public Responder<Q, R> maxInFlight(int maxInFlight) {
        return new RoutedResponder<>(receiving.withMaxInFlight(maxInFlight), replies);
    }

    @Override
    public Responder<Q, R> errorHandler(ErrorHandler errorHandler) {
        return new RoutedResponder<>(receiving.withErrorHandler(errorHandler), replies);
    }

    @Override
    public Subscription respond(RequestHandler<? super Q, ? extends R> handler) {
        Objects.requireNonNull(handler, "handler");
        replies.open();
        return receiving.open(replies.messages(), (delivery, received, envelope) -> {
            var options = new ReplyOptions();
            R reply = required(answer(handler, delivery.with(options)));
            return replies.send(reply, options.all(), delivery, received, envelope);
        });
    }

    @Override
    public Subscription respondAsync(AsyncRequestHandler<? super Q, ? extends R> handler) {
        Objects.requireNonNull(handler, "handler");
        replies.open();
        return receiving.open(replies.messages(), (delivery, received, envelope) -> {
            var options = new ReplyOptions();
            return answerAsync(handler, delivery.with(options))
                    .thenCompose(reply -> replies.send(required(reply), options.all(), delivery, received, envelope));
        });
    }

    private static <S, Q extends S, R> R answer(RequestHandler<S, R> handler, Delivery<Q> delivery) throws Exception {
        return handler.handle(delivery.as(delivery.message()));
    }

    private static <S, Q extends S, R> CompletionStage<? extends R> answerAsync(
            AsyncRequestHandler<S, R> handler, Delivery<Q> delivery) throws Exception {
        return Objects.requireNonNull(handler.handle(delivery.as(delivery.message())), "the handler gave no stage");
    }

    private R required(@Nullable R reply) {
        if (reply == null) {
            throw new IllegalStateException("the handler of " + receiving.route() + " gave no reply");
        }
        return reply;
    }

    @Override
    public String toString() {
        return "Responder[" + receiving.route() + "]";
    }
}
