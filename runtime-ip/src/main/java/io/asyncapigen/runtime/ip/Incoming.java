package io.asyncapigen.runtime.ip;

import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.spi.Envelope;
import io.asyncapigen.runtime.spi.Inbox;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What has come on a route: delivered in order, no more than may be in flight; some waits, and beyond that it is dropped, counted, and told
 * to the connection listener. Thread-safe.
 */
final class Incoming {
    private static final Logger LOG = LoggerFactory.getLogger(Incoming.class);
    private static final long MOST_BYTES = 4L << 20;
    /** What one that waits takes beside its content. */
    private static final int EACH = 512;

    private final Route route;
    private final ConnectOptions options;
    private final int maxInFlight;
    private final Inbox inbox;

    // All guarded by this.
    private final Deque<Envelope> waiting = new ArrayDeque<>();
    private long waitingBytes;
    private int inFlight;
    private boolean delivering;
    private boolean draining;
    private boolean stopped;
    private long dropped;
    private boolean isDroppingKnown;

    Incoming(Route route, ConnectOptions options, int maxInFlight, Inbox inbox) {
        this.route = route;
        this.options = options;
        this.maxInFlight = maxInFlight;
        this.inbox = inbox;
    }

    /** Takes what has come together. Returns at once. */
    void take(List<Envelope> envelopes) {
        int taken;
        synchronized (this) {
            taken = keep(envelopes);
            deliver();
        }
        for (int i = taken; i < envelopes.size(); i++) {
            dropped(maxInFlight + " are in flight and " + MOST_BYTES / (1 << 20) + " MiB wait already", 1);
        }
    }

    /** As many of them as there is room for; says how many. */
    private int keep(List<Envelope> envelopes) {
        int kept = 0;
        while (kept < envelopes.size() && !stopped && waitingBytes < MOST_BYTES) {
            Envelope next = envelopes.get(kept);
            waiting.add(next);
            waitingBytes += size(next);
            kept++;
        }
        return kept;
    }

    private static long size(Envelope envelope) {
        return EACH + envelope.payload().size();
    }

    /** Some were lost, here or before they came here. */
    void dropped(String reason, long count) {
        long all;
        boolean isNews;
        synchronized (this) {
            dropped += count;
            all = dropped;
            isNews = !isDroppingKnown;
            isDroppingKnown = true;
        }
        if (isNews) {
            LOG.warn("Packets of {} are dropped: {}. The connection listener hears of each", route, reason);
        }
        options.connectionListener().dropped(route, reason, all);
    }

    /** As much as may be, by one thread at a time; what is settled meanwhile makes room for this very loop. */
    private void deliver() {
        if (delivering) {
            return;
        }
        delivering = true;
        try {
            while (inFlight < maxInFlight && !waiting.isEmpty()) {
                Envelope next = waiting.removeFirst();
                waitingBytes -= size(next);
                inFlight++;
                inbox.deliver(next).thenAccept(outcome -> settled());
            }
        } finally {
            delivering = false;
        }
        if (draining && waiting.isEmpty()) {
            notifyAll();
        }
    }

    private synchronized void settled() {
        inFlight--;
        deliver();
    }

    /** Delivers what waits, at most that long; what then is left is dropped. When it returns, no delivery starts any more. */
    void stop(long nanos) {
        int left;
        synchronized (this) {
            try {
                drain(System.nanoTime() + nanos);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            stopped = true;
            left = waiting.size();
            waiting.clear();
        }
        if (left > 0) {
            dropped("the subscription was closed", left);
        }
    }

    private synchronized void drain(long end) throws InterruptedException {
        draining = true;
        for (long left = end - System.nanoTime(); !waiting.isEmpty() && left > 0; left = end - System.nanoTime()) {
            wait(Math.max(1, TimeUnit.NANOSECONDS.toMillis(left)));
        }
    }
}
