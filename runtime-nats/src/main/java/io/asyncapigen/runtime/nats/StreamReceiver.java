package io.asyncapigen.runtime.nats;

import io.asyncapigen.runtime.AsyncApiException;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.spi.Envelope;
import io.asyncapigen.runtime.spi.Inbox;
import io.asyncapigen.runtime.spi.Outcome;
import io.asyncapigen.runtime.spi.TransportReceiver;
import io.nats.client.ConsumeOptions;
import io.nats.client.ConsumerContext;
import io.nats.client.JetStreamApiException;
import io.nats.client.Message;
import io.nats.client.MessageConsumer;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Pulls from the consumer of a stream, which lets no more be unsettled than may be in flight. Thread-safe. */
final class StreamReceiver implements TransportReceiver {
    private static final Logger LOG = LoggerFactory.getLogger(StreamReceiver.class);

    /** The consumer itself lets no more out than may be in flight; jnats asks again too late when it asks for few. */
    private static final int LEAST_BATCH = 16;

    /** A request for messages that is lost with the connection is missed after about one and a half of these. */
    private static final long ASKS_AGAIN_MILLIS = 4_000;

    private final Route route;
    private final Inbox inbox;
    private final MessageConsumer consumer;
    private final Set<Message> inFlight = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService work = Executors.newSingleThreadScheduledExecutor(task -> {
        var made = new Thread(task, "nats-in-progress");
        made.setDaemon(true);
        return made;
    });
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private final Object delivering = new Object();

    // Guarded by delivering.
    private boolean stopped;

    /** @throws AsyncApiException when the server refuses it */
    StreamReceiver(Route route, ConsumerContext consumer, int maxInFlight, Inbox inbox) {
        this.route = route;
        this.inbox = inbox;
        long period = Streams.ACK_WAIT.toMillis() / 3;
        work.scheduleAtFixedRate(this::sayInProgress, period, period, TimeUnit.MILLISECONDS);
        try {
            ConsumeOptions options = ConsumeOptions.builder()
                    .batchSize(Math.max(LEAST_BATCH, maxInFlight))
                    .expiresIn(ASKS_AGAIN_MILLIS)
                    .build();
            this.consumer = consumer.consume(options, this::deliver);
        } catch (JetStreamApiException | IOException e) {
            work.shutdownNow();
            throw new AsyncApiException("cannot receive " + route + ": " + e.getMessage(), e);
        }
    }

    private void sayInProgress() {
        try {
            inFlight.forEach(Message::inProgress);
        } catch (RuntimeException e) { // it would be the last time otherwise
            LOG.debug("Cannot say that messages of {} are in progress", route, e);
        }
    }

    private void deliver(Message message) {
        Envelope envelope = Messages.envelope(route, message)
                .attempt((int) Math.min(
                        Integer.MAX_VALUE, Math.max(1, message.metaData().deliveredCount())))
                .build();
        synchronized (delivering) {
            if (stopped) {
                message.nak();
                return;
            }
            inFlight.add(message);
            inbox.deliver(envelope).thenAccept(outcome -> settle(message, outcome));
        }
    }

    private void settle(Message message, Outcome outcome) {
        inFlight.remove(message);
        try {
            switch (outcome.settlement()) {
                case ACCEPT -> message.ack();
                case RELEASE -> message.nak();
                case REJECT -> message.term();
            }
        } catch (IllegalStateException e) {
            LOG.debug("The server delivers a message of {} again", route, e);
        }
    }

    @Override
    public void stop() {
        consumer.stop();
        synchronized (delivering) {
            stopped = true;
        }
    }

    @Override
    public void close() {
        work.shutdownNow();
        try {
            consumer.close();
        } catch (Exception e) { // as the interface of jnats has it
            LOG.debug("While closing {}", route, e);
        }
    }

    @Override
    public CompletionStage<Void> ended() {
        return ended;
    }
}
