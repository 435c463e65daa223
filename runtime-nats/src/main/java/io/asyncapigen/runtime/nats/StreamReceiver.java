package io.asyncapigen.runtime.nats;

import io.asyncapigen.runtime.AsyncApiException;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.spi.Envelope;
import io.asyncapigen.runtime.spi.Inbox;
import io.asyncapigen.runtime.spi.Outcome;
import io.asyncapigen.runtime.spi.TransportReceiver;
import io.nats.client.Connection;
import io.nats.client.ConsumeOptions;
import io.nats.client.ConsumerContext;
import io.nats.client.IterableConsumer;
import io.nats.client.JetStreamApiException;
import io.nats.client.JetStreamStatusCheckedException;
import io.nats.client.Message;
import io.nats.client.MessageConsumer;
import io.nats.client.api.ConsumerInfo;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Pulls from the consumer of a stream, which lets no more be unsettled than may be in flight. Thread-safe. */
final class StreamReceiver implements TransportReceiver {
    private static final Logger LOG = LoggerFactory.getLogger(StreamReceiver.class);

    /** That are asked for at once. The consumer itself lets no more out than may be in flight, and to ask again costs as much as some messages. */
    private static final int LEAST_BATCH = 500;

    /** A request for messages that is lost with the connection is missed after about one and a half of these. */
    private static final long ASKS_AGAIN_MILLIS = 4_000;

    /** By then the server knows that the subscription is gone, to which it would give the message once more otherwise. */
    private static final Duration GIVEN_BACK_AFTER = Duration.ofMillis(200);

    private final Connection connection;
    private final Route route;
    private final NatsStream stream;
    private final String subject;
    private final int maxInFlight;
    private final Inbox inbox;
    private final Unsettled inFlight = new Unsettled();
    private final ScheduledExecutorService work = Executors.newSingleThreadScheduledExecutor(task -> {
        var made = new Thread(task, "nats-in-progress");
        made.setDaemon(true);
        return made;
    });
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private final Feed feed = new Feed(this::take);
    private final Object delivering = new Object();

    // Guarded by delivering.
    private boolean stopped;
    private boolean closed;

    /**
     * What comes while handlers end, and what closing does not wait for: given back at once it would come again, as often as the server has
     * been asked for messages.
     */
    private final List<Message> late = new ArrayList<>();

    // Guarded by this.
    private boolean stopping;
    private ConsumerContext context;

    /** Changes while this is held; who takes messages from it waits for nobody. */
    private volatile IterableConsumer consumer;

    /** All before this one are settled, by what the server said last; used by the thread that works. */
    private long unsettled;

    /** @throws AsyncApiException when the server refuses it */
    StreamReceiver(Connection connection, Route route, NatsStream stream, int maxInFlight, Inbox inbox) {
        this.connection = connection;
        this.route = route;
        this.stream = stream;
        this.subject = Subjects.toSubscribe(route);
        this.maxInFlight = maxInFlight;
        this.inbox = inbox;
        this.context = Streams.consumer(connection, stream, subject, maxInFlight);
        this.unsettled = firstUnsettled(context.getCachedConsumerInfo());
        try {
            this.consumer = consume(context);
        } catch (JetStreamApiException | IOException e) {
            work.shutdownNow();
            throw new AsyncApiException("cannot receive " + route + ": " + e.getMessage(), e);
        }
        feed.start();
        long period = stream.ackWait().toMillis() / 3;
        work.scheduleAtFixedRate(this::lookAfter, period, period, TimeUnit.MILLISECONDS);
    }

    private IterableConsumer consume(ConsumerContext from) throws JetStreamApiException, IOException {
        return from.iterate(ConsumeOptions.builder()
                .batchSize(Math.max(LEAST_BATCH, maxInFlight))
                .expiresIn(ASKS_AGAIN_MILLIS)
                .build());
    }

    private static long firstUnsettled(ConsumerInfo said) {
        long start = said.getConsumerConfiguration().getStartSequence(); // 0 where it has none
        return Math.max(start, said.getAckFloor().getStreamSequence() + 1);
    }

    private void lookAfter() {
        try {
            inFlight.all().forEach(Message::inProgress);
            unsettled = firstUnsettled(current().getConsumerInfo());
        } catch (JetStreamApiException e) {
            if (Streams.isGone(e)) {
                beginAgain();
            }
        } catch (RuntimeException | IOException e) { // it would be the last time otherwise
            LOG.debug("Cannot look after the consumer of {}", route, e);
        }
    }

    private synchronized ConsumerContext current() {
        return context;
    }

    /**
     * The server deletes a consumer that does not last when it has not heard of us for a while, and forgets one when its disk does. Then
     * jnats asks in vain, without a word.
     */
    private void beginAgain() {
        long from = inFlight.all().stream()
                .mapToLong(each -> each.metaData().streamSequence())
                .reduce(unsettled, Math::min);
        try {
            ConsumerContext again = Streams.consumerAgain(
                    connection, stream, subject, maxInFlight, current().getConsumerName(), from);
            goOn(again);
            LOG.warn("The consumer of {} was gone, and goes on from message {} of {}", route, from, stream.name());
        } catch (JetStreamApiException | IOException | RuntimeException e) {
            LOG.warn("The consumer of {} is gone, and cannot be made again yet", route, e);
        }
    }

    private synchronized void goOn(ConsumerContext again) throws JetStreamApiException, IOException {
        if (!stopping) {
            close(consumer);
            context = again;
            consumer = consume(again);
        }
    }

    private boolean take(Duration patience) throws InterruptedException {
        Message next;
        try {
            next = consumer.nextMessage(patience);
        } catch (JetStreamStatusCheckedException | IllegalStateException e) { // whoever looks after it sees to that
            LOG.debug("The consumer of {} gives nothing", route, e);
            return false;
        }
        if (next == null) {
            return false;
        }
        deliver(next);
        return true;
    }

    private void deliver(Message message) {
        Envelope envelope = Messages.envelope(route, message)
                .attempt(DeliveredCount.of(
                        message.getReplyTo(), () -> message.metaData().deliveredCount()))
                .build();
        synchronized (delivering) {
            if (stopped) {
                giveBackWhenClosed(message);
                feed.settled(false);
                return;
            }
            Unsettled.Place place = inFlight.add(message);
            inbox.deliver(envelope).thenAccept(outcome -> {
                place.leave();
                settle(message, outcome);
                feed.settled(inbox.takesNext());
            });
        }
    }

    private void settle(Message message, Outcome outcome) {
        try {
            switch (outcome.settlement()) {
                case ACCEPT -> message.ack();
                case RELEASE -> release(message, outcome);
                case REJECT -> message.term();
            }
        } catch (IllegalStateException e) {
            LOG.debug("The server delivers a message of {} again", route, e);
        }
    }

    private void release(Message message, Outcome outcome) {
        if (outcome.cause().isPresent()) {
            message.nakWithDelay(stream.nakDelay());
            return;
        }
        synchronized (delivering) {
            if (stopped) { // closing does not wait for its handler any longer
                giveBackWhenClosed(message);
            } else { // no handler has seen it
                message.nak();
            }
        }
    }

    @Override
    public void stop() {
        synchronized (this) {
            stopping = true;
            consumer.stop();
        }
        synchronized (delivering) {
            stopped = true;
        }
    }

    @Override
    public void close() {
        work.shutdownNow();
        feed.close();
        synchronized (this) {
            close(consumer);
        }
        synchronized (delivering) {
            closed = true;
            giveBack();
        }
    }

    /** The lock is held. */
    private void giveBackWhenClosed(Message message) {
        late.add(message);
        if (closed) {
            giveBack();
        }
    }

    /** For somebody else. The lock is held. */
    private void giveBack() {
        for (Message each : late) {
            try {
                each.nakWithDelay(GIVEN_BACK_AFTER);
            } catch (IllegalStateException e) {
                LOG.debug("The server delivers a message of {} again, but later", route, e);
            }
        }
        late.clear();
    }

    private void close(MessageConsumer which) {
        try {
            which.close();
        } catch (Exception e) { // as the interface of jnats has it
            LOG.debug("While closing {}", route, e);
        }
    }

    @Override
    public CompletionStage<Void> ended() {
        return ended;
    }
}
