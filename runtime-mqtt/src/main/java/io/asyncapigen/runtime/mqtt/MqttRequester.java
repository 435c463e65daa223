package io.asyncapigen.runtime.mqtt;

import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.ConnectionListener;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.SendFailedException;
import io.asyncapigen.runtime.spi.Envelope;
import io.asyncapigen.runtime.spi.Inbox;
import io.asyncapigen.runtime.spi.Outcome;
import io.asyncapigen.runtime.spi.TransportRequester;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Requests whose replies come to a topic of ours, each told by its correlation data. Thread-safe. */
final class MqttRequester implements TransportRequester, Inbox {
    private final MqttSender sender;
    private final Route replies;
    private final String topic;
    private final ConnectionListener listener;
    private final ConcurrentMap<Binary, CompletableFuture<Envelope>> pending = new ConcurrentHashMap<>();
    private final AtomicLong unmatched = new AtomicLong();

    /** @param topic which is received from into this */
    MqttRequester(MqttSender sender, Route replies, String topic, ConnectionListener listener) {
        this.sender = sender;
        this.replies = replies;
        this.topic = topic;
        this.listener = listener;
    }

    @Override
    public CompletionStage<Envelope> request(Envelope request, Duration timeout) {
        var reply = new CompletableFuture<Envelope>();
        Binary id = Binary.utf8(UUID.randomUUID().toString());
        pending.put(id, reply);
        reply.orTimeout(timeout.toNanos(), TimeUnit.NANOSECONDS).whenComplete((done, failure) -> pending.remove(id));
        sender.publish(request, each -> each.asking(topic, id)).whenComplete((receipt, failure) -> {
            if (failure != null) {
                reply.completeExceptionally(failure);
            } else if (!receipt.isMatched()) {
                reply.completeExceptionally(new SendFailedException("nobody takes requests of " + sender.route()));
            }
        });
        return reply;
    }

    @Override
    public CompletionStage<Outcome> deliver(Envelope reply) {
        boolean isAwaited = reply.facts().stream()
                .filter(MqttDelivery.class::isInstance)
                .flatMap(each -> ((MqttDelivery) each).correlationData().stream())
                .anyMatch(id -> complete(id, reply));
        if (!isAwaited) {
            listener.unmatchedReply(replies, unmatched.incrementAndGet());
        }
        return CompletableFuture.completedFuture(Outcome.ACCEPTED);
    }

    private boolean complete(Binary id, Envelope reply) {
        CompletableFuture<Envelope> waiting = pending.remove(id);
        return waiting != null && waiting.complete(reply);
    }

    @Override
    public Optional<String> replyAddress() {
        return Optional.of(topic);
    }
}
