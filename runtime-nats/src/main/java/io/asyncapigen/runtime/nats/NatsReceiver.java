package io.asyncapigen.runtime.nats;

import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Receipt;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.spi.Envelope;
import io.asyncapigen.runtime.spi.Inbox;
import io.asyncapigen.runtime.spi.ReturnPath;
import io.asyncapigen.runtime.spi.TransportReceiver;
import io.nats.client.Connection;
import io.nats.client.Dispatcher;
import io.nats.client.Message;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A subscription with a thread of jnats, which waits while enough is in flight and waits already; what comes meanwhile is kept up to the
 * limits of jnats, and dropped and counted beyond. Thread-safe.
 */
final class NatsReceiver implements TransportReceiver {
    private static final Logger LOG = LoggerFactory.getLogger(NatsReceiver.class);

    private final Route route;
    private final Connection connection;
    private final Receipts receipts;
    private final ConnectOptions options;
    private final Turns turns;
    private final Dispatcher dispatcher;
    private final CompletableFuture<Void> ended = new CompletableFuture<>();

    /** Used by the thread of this subscription alone. */
    private long droppedBefore;

    NatsReceiver(
            Route route,
            Connection connection,
            Receipts receipts,
            int maxInFlight,
            Inbox inbox,
            ConnectOptions options) {
        this.route = route;
        this.connection = connection;
        this.receipts = receipts;
        this.options = options;
        this.turns = new Turns(inbox, maxInFlight);
        this.dispatcher = connection.createDispatcher(this::deliver);
    }

    void subscribe(String subject, Optional<String> queue) {
        if (queue.isPresent()) {
            dispatcher.subscribe(subject, queue.get());
        } else {
            dispatcher.subscribe(subject);
        }
    }

    /** On the thread of this subscription alone. */
    private void deliver(Message message) throws InterruptedException {
        tellDropped();
        Envelope.Builder envelope = Messages.envelope(route, message);
        if (message.getReplyTo() != null) {
            envelope.returnPath(new Back(message.getReplyTo()));
        }
        if (!turns.take(envelope.build())) {
            LOG.warn("A message of {} came while its subscription was closed, and is lost", route);
        }
    }

    /** jnats itself tells only of the first. */
    private void tellDropped() {
        long dropped = dispatcher.getDroppedCount();
        if (dropped > droppedBefore) {
            droppedBefore = dropped;
            options.connectionListener().dropped(route, "handlers are too slow, and enough waits already", dropped);
        }
    }

    /** The inbox of the one who asks. */
    private final class Back implements ReturnPath {
        private final String inbox;

        Back(String inbox) {
            this.inbox = inbox;
        }

        @Override
        public boolean correlates() {
            return true;
        }

        @Override
        public CompletionStage<Receipt> send(Envelope envelope) {
            return new NatsSender(route, receipts).publish(inbox, envelope);
        }
    }

    /** Takes what has come already, while there is time, for it comes to nobody else. */
    @Override
    public void stop() {
        long end = System.nanoTime() + options.closeTimeout().toNanos();
        try {
            drain(end);
            int left = turns.stop(end);
            if (left > 0) {
                LOG.warn("{} messages of {} came before its subscription was closed, and are lost", left, route);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** jnats waits for an answer of the server, and fails in its own ways if the connection is lost or closed meanwhile. */
    private void drain(long end) throws InterruptedException {
        if (connection.getStatus() != Connection.Status.CONNECTED) {
            takeWhatIsHere(end);
            return;
        }
        try {
            Duration left = Duration.ofNanos(Math.max(1_000_000, end - System.nanoTime()));
            dispatcher.drain(left).get(left.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            LOG.debug("While closing {}", route, e);
        }
    }

    private void takeWhatIsHere(long end) throws InterruptedException {
        while (dispatcher.getPendingMessageCount() > 0 && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(1);
        }
    }

    @Override
    public void close() {
        try {
            connection.closeDispatcher(dispatcher);
        } catch (IllegalArgumentException | IllegalStateException e) {
            LOG.trace("{} was closed already", route, e);
        }
    }

    @Override
    public CompletionStage<Void> ended() {
        return ended;
    }
}
