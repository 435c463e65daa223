package io.asyncapigen.runtime.amqp;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.AlreadyClosedException;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.DefaultConsumer;
import com.rabbitmq.client.Envelope;
import com.rabbitmq.client.ShutdownSignalException;
import io.asyncapigen.runtime.AsyncApiException;
import io.asyncapigen.runtime.spi.Inbox;
import io.asyncapigen.runtime.spi.Outcome;
import io.asyncapigen.runtime.spi.ReturnPath;
import io.asyncapigen.runtime.spi.TransportReceiver;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Consumes from one queue. Thread-safe. */
final class AmqpReceiver implements Attached, TransportReceiver {
    private static final Logger LOG = LoggerFactory.getLogger(AmqpReceiver.class);

    private final Session session;
    private final Topology topology;
    private final int maxInFlight;
    private final boolean acknowledging;
    private final Inbox inbox;
    private final BiFunction<String, Optional<String>, ReturnPath> back;
    private final Semaphore places;
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private final Object delivering = new Object();

    // Guarded by delivering.
    private boolean stopped;

    // Guarded by this.
    private @Nullable Channel channel;
    private @Nullable String consumerTag;
    private boolean closed;

    /**
     * @param acknowledging whether the broker waits for the outcome; otherwise it forgets a message as soon as it is on its way
     * @param back the way to a queue that a request names, with the id that the reply has to have
     */
    AmqpReceiver(
            Session session,
            Topology topology,
            int maxInFlight,
            boolean acknowledging,
            Inbox inbox,
            BiFunction<String, Optional<String>, ReturnPath> back) {
        this.session = session;
        this.topology = topology;
        this.maxInFlight = maxInFlight;
        this.acknowledging = acknowledging;
        this.inbox = inbox;
        this.back = back;
        this.places = new Semaphore(maxInFlight);
    }

    @Override
    public void attach(Connection connection) throws IOException {
        synchronized (this) {
            if (closed || channel != null && channel.isOpen() && channel.getConnection() == connection) {
                return;
            }
        }
        Channel opened = Topology.channel(connection);
        String queue = topology.queueToConsume(opened);
        opened.basicQos(maxInFlight);
        String tag = opened.basicConsume(queue, !acknowledging, new Consumer(opened, queue));
        synchronized (this) {
            channel = opened;
            consumerTag = tag;
        }
    }

    private final class Consumer extends DefaultConsumer {
        private final String queue;

        Consumer(Channel channel, String queue) {
            super(channel);
            this.queue = queue;
        }

        @Override
        public void handleDelivery(String tag, Envelope delivered, BasicProperties properties, byte[] body) {
            deliver(getChannel(), queue, delivered, properties, body);
        }

        @Override
        public void handleCancel(String tag) {
            end(new AsyncApiException("the broker ended the subscription "
                    + topology.place().route() + ", most likely because queue " + queue + " was deleted"));
        }

        @Override
        public void handleShutdownSignal(String tag, ShutdownSignalException cause) {
            if (!cause.isHardError() && !cause.isInitiatedByApplication()) {
                LOG.warn("The channel of {} was closed: {}", topology.place().route(), Failures.reason(cause));
                session.attachAgain(AmqpReceiver.this);
            }
        }
    }

    private void deliver(Channel from, String queue, Envelope delivered, BasicProperties properties, byte[] body) {
        if (!acknowledging) {
            places.acquireUninterruptibly(); // the broker does not count; who reads the connection has to wait
        }
        Place place = topology.place();
        Optional<Map<String, String>> parameters = place.parameters(delivered.getRoutingKey());
        synchronized (delivering) {
            if (stopped) {
                places.release();
                return; // goes back to the queue with the channel
            }
            if (parameters.isEmpty()) { // the binding key cannot say exactly what the address does
                settle(from, delivered.getDeliveryTag(), Outcome.ACCEPTED);
                return;
            }
            var envelope = Incoming.envelope(
                    delivered, properties, body, place.isQueue() ? queue : delivered.getRoutingKey(), parameters.get());
            if (properties.getReplyTo() != null) {
                envelope.returnPath(
                        back.apply(properties.getReplyTo(), Optional.ofNullable(properties.getCorrelationId())));
            }
            inbox.deliver(envelope.build()).thenAccept(outcome -> settle(from, delivered.getDeliveryTag(), outcome));
        }
    }

    private void settle(Channel from, long tag, Outcome outcome) {
        if (!acknowledging) {
            places.release();
            return;
        }
        try {
            switch (outcome.settlement()) {
                case ACCEPT -> from.basicAck(tag, false);
                case RELEASE -> from.basicNack(tag, false, true);
                case REJECT -> from.basicReject(tag, false);
            }
        } catch (AlreadyClosedException | IOException e) {
            LOG.debug(
                    "The broker delivers a message of {} again",
                    topology.place().route(),
                    e);
        }
    }

    @Override
    public void refused(AsyncApiException reason) {
        end(reason);
    }

    private void end(AsyncApiException reason) {
        session.detach(this);
        ended.completeExceptionally(reason);
    }

    @Override
    public void stop() {
        synchronized (delivering) {
            stopped = true;
        }
        Channel current;
        String tag;
        synchronized (this) {
            current = channel;
            tag = consumerTag;
        }
        if (current != null && tag != null) {
            try {
                current.basicCancel(tag);
            } catch (AlreadyClosedException | IOException e) {
                LOG.debug("{} was not consuming any more", topology.place().route(), e);
            }
        }
    }

    @Override
    public void close() {
        Channel current;
        synchronized (this) {
            closed = true;
            current = channel;
        }
        session.detach(this);
        if (current != null) {
            Topology.close(current);
        }
    }

    @Override
    public CompletionStage<Void> ended() {
        return ended;
    }

    @Override
    public String toString() {
        return topology.place().route().toString();
    }
}
