package io.asyncapigen.runtime.engine;

import io.asyncapigen.runtime.Delivery;
import io.asyncapigen.runtime.Message;
import io.asyncapigen.runtime.MessageSet;
import io.asyncapigen.runtime.ReplyRoute;
import io.asyncapigen.runtime.Requester;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.SendOption;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** Sends requests over what is open for them. */
final class RoutedRequester<Q extends Message, R extends Message> implements Requester<Q, R> {
    private final Link link;
    private final Route route;
    private final RequestOpening<Q, R> opening;
    private final Supplier<RequestLink<Q, R>> requests;
    private final Duration timeout;

    private RoutedRequester(Link link, Route route, RequestOpening<Q, R> opening, Duration timeout) {
        this.link = link;
        this.route = route;
        this.opening = opening;
        this.requests = open(link, opening);
        this.timeout = timeout;
    }

    static <Q extends Message, R extends Message> RoutedRequester<Q, R> of(
            Link link, Route route, MessageSet<Q> requests, ReplyRoute reply, MessageSet<R> replies) {
        var opening = new RequestOpening<>(route.withoutParameters(), requests, reply, replies, Optional.empty());
        return new RoutedRequester<>(link, route, opening, link.options().requestTimeout());
    }

    /** Opens now, so that what is wrong shows now; unless the user has still to choose an address. */
    private static <Q extends Message, R extends Message> Supplier<RequestLink<Q, R>> open(
            Link link, RequestOpening<Q, R> opening) {
        try {
            RequestLink<Q, R> open = link.requests(opening);
            return () -> open;
        } catch (RequestOpening.ReplyAddressMissingException e) {
            return () -> {
                throw e;
            };
        }
    }

    @Override
    public Requester<Q, R> timeout(Duration timeout) {
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("a timeout is positive, not " + timeout);
        }
        return new RoutedRequester<>(link, route, opening, timeout);
    }

    @Override
    public Requester<Q, R> replyAddress(String address) {
        Objects.requireNonNull(address, "address");
        return new RoutedRequester<>(
                link,
                route,
                new RequestOpening<>(
                        opening.route(), opening.requests(), opening.reply(), opening.replies(), Optional.of(address)),
                timeout);
    }

    @Override
    public R request(Q request, SendOption... options) {
        return exchange(request, options).message();
    }

    @Override
    public Delivery<R> exchange(Q request, SendOption... options) {
        RequestLink<Q, R> open = requests.get();
        Attempt attempt = open.attempt(route, timeout);
        return attempt.await(start(open, attempt, request, options));
    }

    @Override
    public CompletionStage<R> requestAsync(Q request, SendOption... options) {
        return exchangeAsync(request, options).thenApply(Delivery::message);
    }

    @Override
    public CompletionStage<Delivery<R>> exchangeAsync(Q request, SendOption... options) {
        try {
            RequestLink<Q, R> open = requests.get();
            return start(open, open.attempt(route, timeout), request, options);
        } catch (RequestOpening.ReplyAddressMissingException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private CompletableFuture<Delivery<R>> start(
            RequestLink<Q, R> open, Attempt attempt, Q request, SendOption... options) {
        Objects.requireNonNull(request, "request");
        return open.request(attempt, route, request, List.of(options));
    }

    @Override
    public String toString() {
        return "Requester[" + route + "]";
    }
}
