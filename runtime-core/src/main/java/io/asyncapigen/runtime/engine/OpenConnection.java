package io.asyncapigen.runtime.engine;

import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.Message;
import io.asyncapigen.runtime.MessageSet;
import io.asyncapigen.runtime.Publisher;
import io.asyncapigen.runtime.ReplyRoute;
import io.asyncapigen.runtime.Requester;
import io.asyncapigen.runtime.Responder;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.Subscriber;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/** A connection that was made. */
final class OpenConnection implements Connection {
    private static final int MESSAGES_IN_FLIGHT = 1; // more would lose their order
    private static final int REQUESTS_IN_FLIGHT = 64;

    private final Link link;
    private final AtomicBoolean closing = new AtomicBoolean();
    private final CompletableFuture<Void> closed = new CompletableFuture<>();

    OpenConnection(Link link) {
        this.link = link;
    }

    @Override
    public Server server() {
        return link.server();
    }

    @Override
    public Optional<InetSocketAddress> localAddress() {
        return link.transport().localAddress();
    }

    @Override
    public <M extends Message> Publisher<M> publisher(Route route, MessageSet<M> messages) {
        link.codecs().check(route, messages);
        return new RoutedPublisher<>(link, route, messages);
    }

    @Override
    public <M extends Message> Subscriber<M> subscriber(Route route, MessageSet<M> messages) {
        link.codecs().check(route, messages);
        return new RoutedSubscriber<>(Receiving.of(link, route, messages, MESSAGES_IN_FLIGHT));
    }

    @Override
    public <Q extends Message, R extends Message> Requester<Q, R> requester(
            Route route, MessageSet<Q> requests, ReplyRoute reply, MessageSet<R> replies) {
        link.codecs().check(route, requests);
        link.codecs().check(replies);
        return RoutedRequester.of(link, route, requests, reply, replies);
    }

    @Override
    public <Q extends Message, R extends Message> Responder<Q, R> responder(
            Route route, MessageSet<Q> requests, ReplyRoute reply, MessageSet<R> replies) {
        link.codecs().check(route, requests);
        link.codecs().check(replies);
        return new RoutedResponder<>(
                Receiving.of(link, route, requests, REQUESTS_IN_FLIGHT), new ReplySender<>(link, reply, replies));
    }

    @Override
    public void close() {
        if (closing.compareAndSet(false, true)) {
            link.threads().execute(this::shutDown);
        }
        if (!link.isHandling()) {
            closed.join();
        }
    }

    private void shutDown() {
        try {
            link.close();
            link.options().connectionListener().closed(link.server().address());
        } finally {
            closed.complete(null);
            link.threads().shutdown();
        }
    }

    @Override
    public String toString() {
        return "Connection[" + link.server().address() + "]";
    }
}
