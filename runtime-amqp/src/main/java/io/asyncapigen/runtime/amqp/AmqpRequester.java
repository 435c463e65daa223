package io.asyncapigen.runtime.amqp;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.DefaultConsumer;
import com.rabbitmq.client.Envelope;
import io.asyncapigen.runtime.ConnectionListener;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.SendFailedException;
import io.asyncapigen.runtime.spi.TransportRequester;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Requests whose replies come over the broker's direct reply-to, each told by its correlation id. Thread-safe.
 *
 * <p>A reply that is on its way when the connection is lost does not come; the request then ends with its deadline.
 */
final class AmqpRequester implements TransportRequester {
    /** The pseudo-queue that stands for the channel which sends the request. */
    private static final String DIRECT = "amq.rabbitmq.reply-to";

    private final Route route;
    private final Route replies;
    private final ConnectionListener listener;
    private final Publications publications;
    private final ConcurrentMap<String, CompletableFuture<io.asyncapigen.runtime.spi.Envelope>> pending =
            new ConcurrentHashMap<>();
    private final AtomicLong unmatched = new AtomicLong();
    private final Outgoing outgoing;

    /** @param replies where the document says that they come in */
    AmqpRequester(Session session, Topology topology, Route replies, ConnectionListener listener) {
        this.route = topology.place().route();
        this.replies = replies.at(DIRECT);
        this.listener = listener;
        this.publications = new Publications(topology.place());
        this.outgoing = new Outgoing(
                session,
                route.toString(),
                channel -> {
                    topology.exchange(channel);
                    listen(channel);
                },
                topology::queueToSendTo);
    }

    Outgoing outgoing() {
        return outgoing;
    }

    private void listen(Channel channel) throws IOException {
        channel.basicConsume(DIRECT, true, new DefaultConsumer(channel) {
            @Override
            public void handleDelivery(String tag, Envelope delivered, BasicProperties properties, byte[] body) {
                String id = properties.getCorrelationId();
                var waiting = id == null ? null : pending.remove(id);
                boolean isAwaited = waiting != null
                        && waiting.complete(Incoming.envelope(delivered, properties, body, DIRECT, Map.of())
                                .build());
                if (!isAwaited) {
                    listener.unmatchedReply(replies, unmatched.incrementAndGet());
                }
            }
        });
    }

    @Override
    public CompletionStage<io.asyncapigen.runtime.spi.Envelope> request(
            io.asyncapigen.runtime.spi.Envelope request, Duration timeout) {
        var reply = new CompletableFuture<io.asyncapigen.runtime.spi.Envelope>();
        Publication publication;
        try {
            publication = publications.of(request);
        } catch (IllegalArgumentException | IllegalStateException e) {
            return CompletableFuture.failedFuture(
                    new SendFailedException("cannot send to " + route + ": " + e.getMessage(), e));
        }
        String id = UUID.randomUUID().toString();
        pending.put(id, reply);
        reply.orTimeout(timeout.toNanos(), TimeUnit.NANOSECONDS).whenComplete((done, failure) -> pending.remove(id));
        outgoing.send(new Publication(
                        publication.exchange(),
                        publication.key(),
                        publication.toQueue(),
                        publication.mandatory(),
                        publication
                                .properties()
                                .builder()
                                .replyTo(DIRECT)
                                .correlationId(id)
                                .build(),
                        publication.body()))
                .whenComplete((receipt, failure) -> {
                    if (failure != null) {
                        reply.completeExceptionally(failure);
                    }
                });
        return reply;
    }
}
