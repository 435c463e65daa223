package io.asyncapigen.runtime.nats;

import io.asyncapigen.runtime.spi.Envelope;
import io.asyncapigen.runtime.spi.Inbox;
import java.util.ArrayDeque;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Hands envelopes on in their order, no more than may be in flight; a thread that settles one goes on with the next. A few wait here, so that
 * neither has to wait for the other each time. Thread-safe.
 */
final class Turns {
    private static final int MOST_WAITING = 256;
    private static final long MOST_BYTES = 4 << 20;

    private final Inbox inbox;
    private final int maxInFlight;

    // Guarded by this.
    private final ArrayDeque<Envelope> waiting = new ArrayDeque<>();
    private long waitingBytes;
    private int inFlight;
    private boolean isDelivering;
    private boolean isStopping;
    private boolean isStopped;

    /** From when enough wait until half of them are gone, so that nobody has to be woken up for each. */
    private boolean isFull;

    Turns(Inbox inbox, int maxInFlight) {
        this.inbox = inbox;
        this.maxInFlight = maxInFlight;
    }

    /**
     * Takes another one; blocks while enough wait.
     *
     * @return false when it came too late
     */
    boolean take(Envelope envelope) throws InterruptedException {
        Envelope next;
        synchronized (this) {
            while (!isStopped && isFull) {
                wait();
            }
            if (isStopped) {
                return false;
            }
            waiting.addLast(envelope);
            waitingBytes += envelope.payload().size();
            isFull = waiting.size() >= MOST_WAITING || waitingBytes >= MOST_BYTES;
            next = begin();
        }
        deliver(next);
        return true;
    }

    private void settled() {
        Envelope next;
        synchronized (this) {
            inFlight--;
            next = begin();
        }
        deliver(next);
    }

    /**
     * What to begin with, where nobody delivers: only one thread does at a time, so that the order is kept, and one that comes meanwhile leaves
     * its part to that. The lock is held.
     */
    private @Nullable Envelope begin() {
        return isDelivering ? null : next();
    }

    private void deliver(@Nullable Envelope first) {
        for (Envelope each = first; each != null; each = next()) {
            inbox.deliver(each).thenAccept(outcome -> settled());
        }
    }

    /** What to deliver now; {@code null} ends the delivering. */
    private synchronized @Nullable Envelope next() {
        Envelope next = isStopped || inFlight >= maxInFlight ? null : waiting.pollFirst();
        isDelivering = next != null;
        if (next != null) {
            inFlight++;
            waitingBytes -= next.payload().size();
        }
        boolean hasRoom = isFull && waiting.size() <= MOST_WAITING / 2 && waitingBytes <= MOST_BYTES / 2;
        isFull &= !hasRoom;
        if (hasRoom || isStopping) {
            notifyAll();
        }
        return next;
    }

    /**
     * Delivers nothing more after this returns. Until that time what waits is still delivered.
     *
     * @param end as {@link System#nanoTime} says it
     * @return how many were left
     */
    synchronized int stop(long end) throws InterruptedException {
        isStopping = true;
        try {
            for (long left = end - System.nanoTime(); !waiting.isEmpty() && left > 0; left = end - System.nanoTime()) {
                wait(Math.max(1, TimeUnit.NANOSECONDS.toMillis(left)));
            }
        } finally {
            isStopped = true;
            notifyAll();
        }
        while (isDelivering) {
            wait();
        }
        int left = waiting.size();
        waiting.clear();
        return left;
    }
}
