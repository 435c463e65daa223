package io.asyncapigen.runtime.mqtt;

import io.asyncapigen.runtime.AsyncApiException;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.Settlement;
import io.asyncapigen.runtime.spi.Inbox;
import io.asyncapigen.runtime.spi.Outcome;
import io.asyncapigen.runtime.spi.ReturnPath;
import io.asyncapigen.runtime.spi.TransportReceiver;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A subscription: what waits for its handler, and what is in flight. What is released waits again, at the head; MQTT itself has no way to
 * ask for it again. Thread-safe.
 */
final class MqttReceiver implements TransportReceiver {
    private static final Logger LOG = LoggerFactory.getLogger(MqttReceiver.class);

    /** Of messages of QoS 0, which no server holds back. */
    private static final int MANY = 10_000;

    private record Turn(Arrival arrival, int attempt) {}

    private final Route route;
    private final Filter filter;
    private final MqttQos qos;
    private final int maxInFlight;
    private final Inbox inbox;
    private final ConnectOptions options;
    private final Link link;
    private final Function<Packet, Optional<ReturnPath>> back;
    private final CompletableFuture<Void> subscribed = new CompletableFuture<>();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();

    // All guarded by this.
    private final Deque<Turn> waiting = new ArrayDeque<>();
    private final Set<Arrival> inFlight = new LinkedHashSet<>();
    private long dropped;
    private long toldDropped;
    private boolean isDelivering;
    private boolean isStopped;

    /** @param back the way to whoever sent it, if it is a request */
    MqttReceiver(
            Route route,
            Filter filter,
            MqttQos qos,
            int maxInFlight,
            Inbox inbox,
            ConnectOptions options,
            Link link,
            Function<Packet, Optional<ReturnPath>> back) {
        this.route = route;
        this.filter = filter;
        this.qos = qos;
        this.maxInFlight = maxInFlight;
        this.inbox = inbox;
        this.options = options;
        this.link = link;
        this.back = back;
    }

    Route route() {
        return route;
    }

    Filter filter() {
        return filter;
    }

    MqttQos qos() {
        return qos;
    }

    boolean isSubscribed() {
        return subscribed.isDone();
    }

    /** The server has agreed. */
    void subscribed(MqttQos granted) {
        if (granted.compareTo(qos) < 0) {
            LOG.warn("The server grants {} {} only, instead of {}", route, granted, qos);
        }
        subscribed.complete(null);
    }

    /** The server does not agree, for the first time or any more. */
    void refused(AsyncApiException reason) {
        if (!subscribed.completeExceptionally(reason)) {
            ended.completeExceptionally(reason);
        }
    }

    /** Blocks until the server has agreed. */
    MqttReceiver awaitSubscribed() {
        try {
            subscribed.get(Math.max(1, options.connectTimeout().toMillis()), TimeUnit.MILLISECONDS);
            return this;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof AsyncApiException ours
                    ? ours
                    : new AsyncApiException("cannot subscribe to " + filter.text(), e);
        } catch (TimeoutException e) {
            link.abandon(this);
            throw new AsyncApiException("the server did not answer when subscribing to " + filter.text(), e);
        } catch (InterruptedException e) {
            link.abandon(this);
            Thread.currentThread().interrupt();
            throw new AsyncApiException("interrupted while subscribing to " + filter.text(), e);
        }
    }

    /** Has it wait for its turn; {@link #deliver} has to be called afterwards. */
    void offer(Arrival arrival) {
        if (filter.isWider() && route.address().match(arrival.packet().topic()).isEmpty()) {
            link.acknowledge(arrival, false); // not what the address means
            return;
        }
        synchronized (this) {
            if (arrival.isAcknowledgedByProtocol() || waiting.size() < MANY) {
                waiting.addLast(new Turn(arrival, 1));
            } else {
                dropped++;
            }
        }
    }

    private void tellDropped() {
        long count;
        synchronized (this) {
            if (dropped == toldDropped) {
                return;
            }
            count = dropped;
            toldDropped = dropped;
        }
        options.connectionListener().dropped(route, MANY + " messages wait already", count);
    }

    /** The server sends again what it had not heard of when the connection was lost for that time. */
    synchronized void forget(int loss) {
        waiting.removeIf(each -> each.arrival().outlived(loss));
        notifyAll();
    }

    /** Only one thread delivers at a time, so that the order is kept; another one that comes meanwhile leaves its part to that. */
    void deliver() {
        tellDropped();
        synchronized (this) {
            if (isDelivering) {
                return;
            }
            isDelivering = true;
        }
        for (Turn next = next(); next != null; next = next()) {
            Turn turn = next;
            Packet packet = turn.arrival().packet();
            var envelope = Messages.envelope(route, packet, turn.attempt());
            back.apply(packet).ifPresent(envelope::returnPath);
            inbox.deliver(envelope.build()).thenAccept(outcome -> settle(turn, outcome));
        }
    }

    /** What to deliver now; {@code null} ends the delivering. */
    private synchronized @Nullable Turn next() {
        Turn next = isStopped || inFlight.size() >= maxInFlight ? null : waiting.pollFirst();
        if (next == null) {
            isDelivering = false;
        } else {
            inFlight.add(next.arrival());
        }
        notifyAll();
        return next;
    }

    private void settle(Turn turn, Outcome outcome) {
        synchronized (this) {
            if (!inFlight.remove(turn.arrival())) {
                return; // closed
            }
            if (outcome.settlement() == Settlement.RELEASE) {
                int attempt = turn.attempt() == Integer.MAX_VALUE ? turn.attempt() : turn.attempt() + 1;
                waiting.addFirst(new Turn(turn.arrival(), attempt));
            }
        }
        if (outcome.settlement() != Settlement.RELEASE) {
            link.acknowledge(turn.arrival(), outcome.settlement() == Settlement.REJECT);
        }
        deliver();
    }

    /**
     * Of a session that ends with us, takes what has come already, while there is time, for it comes to nobody else. A session that lasts
     * keeps its subscriptions.
     */
    @Override
    public void stop() {
        if (!link.isLasting()) {
            link.unsubscribe(this);
            awaitNoneWaiting();
        }
        link.remove(this);
        synchronized (this) {
            isStopped = true;
            while (isDelivering) {
                if (!pause(Long.MAX_VALUE)) {
                    return;
                }
            }
        }
    }

    private synchronized void awaitNoneWaiting() {
        long end = System.nanoTime() + options.closeTimeout().toNanos();
        while (!waiting.isEmpty()) {
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left <= 0 || !pause(left)) {
                return;
            }
        }
    }

    /** False when interrupted. */
    private synchronized boolean pause(long millis) {
        try {
            wait(millis);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        List<Arrival> left;
        synchronized (this) {
            left = new ArrayList<>(inFlight);
            waiting.forEach(each -> left.add(each.arrival()));
            inFlight.clear();
            waiting.clear();
        }
        link.takeBack(this, left);
    }

    @Override
    public CompletionStage<Void> ended() {
        return ended;
    }
}
