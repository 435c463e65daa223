package io.asyncapigen.runtime.engine;

import io.asyncapigen.runtime.AsyncApiException;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.JsonEnvelope;
import io.asyncapigen.runtime.Message;
import io.asyncapigen.runtime.MessageSet;
import io.asyncapigen.runtime.ReplyRoute;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.spi.Envelope;
import io.asyncapigen.runtime.spi.Inbox;
import io.asyncapigen.runtime.spi.TransportConnection;
import io.asyncapigen.runtime.spi.TransportReceiver;
import io.asyncapigen.runtime.spi.TransportRequester;
import io.asyncapigen.runtime.spi.TransportSender;
import io.asyncapigen.runtime.spi.Wishes;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The transport's side of a connection, as the operations on it use it: with server bindings, interceptors and deadlines, senders opened
 * once, receivers known so that they can be closed. Thread-safe.
 */
final class Link {
    private record SenderKey(Route route, MessageSet<?> messages) {}

    private interface ReceiverOpening {
        TransportReceiver open(Route route, MessageSet<?> messages, int maxInFlight, Inbox inbox);
    }

    private record EnvelopedRequester(TransportRequester requester, Enveloping requests, Enveloping replies)
            implements TransportRequester {
        @Override
        public CompletionStage<Envelope> request(Envelope request, Duration timeout) {
            return requester.request(requests.put(request), timeout).thenApply(replies::take);
        }

        @Override
        public Optional<String> replyAddress() {
            return requester.replyAddress();
        }
    }

    /** More than any document has routes to send on; a publisher that is in use keeps the sender that it has. */
    private static final int MANY_SENDERS = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(Link.class);

    private final Server server;
    private final ConnectOptions options;
    private final TransportConnection transport;
    private final Codecs codecs;
    private final Interception interception;
    private final Outbox outbox;
    private final ExecutorService threads;
    private final Executor handlers;
    private final Opened<SenderKey, TransportSender> senders = new Opened<>(MANY_SENDERS);
    private final Opened<RequestOpening<?, ?>, RequestLink<?, ?>> requests = new Opened<>(Integer.MAX_VALUE);
    private final Set<Intake> intakes = ConcurrentHashMap.newKeySet();
    private final Set<Intake> replyIntakes = ConcurrentHashMap.newKeySet();
    private volatile boolean closing;

    Link(Server server, ConnectOptions options, TransportConnection transport, Codecs codecs, ExecutorService threads) {
        this.server = server;
        this.options = options;
        this.transport = transport;
        this.codecs = codecs;
        this.interception = new Interception(options.interceptors());
        this.outbox = new Outbox(server, options.sendTimeout(), threads);
        this.threads = threads;
        this.handlers = options.executor().orElse(threads);
    }

    Server server() {
        return server;
    }

    ConnectOptions options() {
        return options;
    }

    TransportConnection transport() {
        return transport;
    }

    Codecs codecs() {
        return codecs;
    }

    Outbox outbox() {
        return outbox;
    }

    /** Where handlers run. */
    Executor handlers() {
        return handlers;
    }

    /** For what blocks and is not the user's. */
    ExecutorService threads() {
        return threads;
    }

    <M extends Message> MessageWriter<M> writer(MessageSet<M> messages) {
        return new MessageWriter<>(messages, codecs, options.headers());
    }

    /** The sender of that route, whatever the values of its parameters. */
    TransportSender sender(Route route, MessageSet<?> messages) {
        outbox.refuseClosed();
        var key = new SenderKey(route.withoutParameters(), messages);
        return senders.get(key, () -> {
            Route effective = key.route().on(server.bindings());
            TransportSender opened = open(effective, () -> transport.openSender(effective, messages), late -> {});
            return around(effective, messages, opened);
        });
    }

    /** With the interceptors around it and, where that is wanted, JSON envelopes inside of them. */
    TransportSender around(Route route, MessageSet<?> messages, TransportSender sender) {
        TransportSender inner = enveloping(route, messages)
                .<TransportSender>map(each -> envelope -> sender.send(each.put(envelope)))
                .orElse(sender);
        return interception.aroundSender(route, inner);
    }

    private Optional<Enveloping> enveloping(Route route, MessageSet<?> messages) {
        return Wishes.chosen(route, options, JsonEnvelope.class).map(chosen -> new Enveloping(messages, codecs));
    }

    /** The requests that are opened with this, whoever asks. */
    @SuppressWarnings("unchecked") // the key has the types of the value
    <Q extends Message, R extends Message> RequestLink<Q, R> requests(RequestOpening<Q, R> opening) {
        outbox.refuseClosed();
        return (RequestLink<Q, R>) requests.get(opening, () -> opening.open(this));
    }

    void forget(RequestOpening<?, ?> opening) {
        requests.forget(opening);
    }

    Optional<TransportRequester> requester(
            Route route, MessageSet<?> requests, ReplyRoute reply, MessageSet<?> replies) {
        Route effective = route.withoutParameters().on(server.bindings());
        var effectiveReply = new ReplyRoute(reply.route().on(server.bindings()), reply.address());
        return open(effective, () -> transport.openRequester(effective, requests, effectiveReply, replies), late -> {})
                .map(opened -> enveloping(effective, requests)
                        .<TransportRequester>map(
                                each -> new EnvelopedRequester(opened, each, new Enveloping(replies, codecs)))
                        .orElse(opened))
                .map(opened -> interception.aroundRequester(effective, opened));
    }

    /** Opens a receiver; {@code handling} gets its envelopes, on the executor. */
    Intake receive(Route route, MessageSet<?> messages, int maxInFlight, Inbox handling) {
        return receive(route, messages, maxInFlight, handling, handlers, intakes, transport::openReceiver);
    }

    /** As {@link #receive}, for requests that are answered with one of these. */
    Intake receiveRequests(
            Route route, MessageSet<?> messages, MessageSet<?> replies, int maxInFlight, Inbox handling) {
        return receive(
                route,
                messages,
                maxInFlight,
                handling,
                handlers,
                intakes,
                (effective, requests, most, inbox) ->
                        transport.openRequestReceiver(effective, requests, replies, most, inbox));
    }

    /**
     * As {@link #receive}, for replies, which are received until nobody can wait for one; not on the user's executor, all threads of
     * which may be waiting for them.
     */
    Intake receiveReplies(Route route, MessageSet<?> messages, int maxInFlight, Inbox handling) {
        return receive(route, messages, maxInFlight, handling, threads, replyIntakes, transport::openReplyReceiver);
    }

    private Intake receive(
            Route route,
            MessageSet<?> messages,
            int maxInFlight,
            Inbox handling,
            Executor executor,
            Set<Intake> group,
            ReceiverOpening opening) {
        if (closing) {
            throw outbox.closed();
        }
        Route effective = route.on(server.bindings());
        Inbox intercepted = interception.aroundInbox(effective, handling);
        var intake = new Intake(
                server.address(),
                effective,
                enveloping(effective, messages)
                        .<Inbox>map(each -> envelope -> intercepted.deliver(each.take(envelope)))
                        .orElse(intercepted),
                executor,
                threads,
                options.closeTimeout(),
                group::remove);
        TransportReceiver receiver =
                open(effective, () -> opening.open(effective, messages, maxInFlight, intake), late -> {
                    late.stop();
                    late.close();
                });
        group.add(intake);
        intake.opened(receiver);
        if (closing) {
            intake.closeAsync(null);
        }
        return intake;
    }

    private <T> T open(Route route, Supplier<T> open, Consumer<T> late) {
        outbox.refuseClosed();
        var attempt = Attempt.of(
                options.connectTimeout(), server.address(), () -> "opening " + route, AsyncApiException::new, threads);
        var opening = new CompletableFuture<T>();
        try {
            return attempt.await(attempt.start(() -> {
                threads.execute(() -> complete(opening, open));
                return opening;
            }));
        } catch (AsyncApiException e) {
            opening.thenAccept(late); // opened after we gave up
            throw e;
        }
    }

    private static <T> void complete(CompletableFuture<T> future, Supplier<T> value) {
        try {
            future.complete(value.get());
        } catch (Throwable e) {
            future.completeExceptionally(e);
        }
    }

    /** Closes everything in an order in which handlers can finish, sends and requests of theirs included. Blocks. */
    void close() {
        closing = true;
        var closing = new Closing(threads, options.closeTimeout());
        closing.awaitClosed(closeAll(intakes));
        if (!closing.await(outbox.close())) {
            LOG.warn("Sends to {} are given up because they took too long", server.address());
        }
        requests.forEach(RequestLink::close);
        closing.awaitClosed(closeAll(replyIntakes));
        closing.run("close the connection to " + server.address(), transport::close);
    }

    /** Whether the current thread runs a handler of this connection, for which closing cannot wait. */
    boolean isHandling() {
        return Intake.isHandledBy(intakes);
    }

    private static CompletableFuture<Void> closeAll(Set<Intake> intakes) {
        return CompletableFuture.allOf(
                intakes.stream().map(each -> each.closeAsync(null)).toArray(CompletableFuture[]::new));
    }
}
