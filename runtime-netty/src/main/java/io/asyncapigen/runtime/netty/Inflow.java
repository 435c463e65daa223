package io.asyncapigen.runtime.netty;

import io.asyncapigen.runtime.spi.Envelope;
import io.asyncapigen.runtime.spi.Inbox;
import io.asyncapigen.runtime.spi.Outcome;
import io.netty.channel.Channel;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One receiver's way in from any number of connections: no more than {@code maxInFlight} are unsettled, and a connection that brings
 * more is not read from until what it brought is delivered. What one connection brings is delivered in its order. Thread-safe.
 */
public final class Inflow {
    private record Waiting(Channel channel, Envelope envelope, Consumer<Outcome> settled) {}

    private static final class Backlog {
        private int size;
        private boolean held;
    }

    private static final int HOLDING = -1;

    private final Inbox inbox;
    private final int backlog;

    // Guarded by this.
    private final Queue<Waiting> waiting = new ArrayDeque<>();
    private final Map<Channel, Backlog> backlogs = new HashMap<>();
    private int free;
    private @Nullable Thread delivering;
    private boolean refusing;
    private boolean stopped;

    public Inflow(Inbox inbox, int maxInFlight) {
        this(inbox, maxInFlight, HOLDING);
    }

    /**
     * For protocols that cannot hold a sender back: the connection is always read from.
     *
     * @param backlog how many wait, at most, while {@code maxInFlight} are unsettled; more are not taken
     */
    public Inflow(Inbox inbox, int maxInFlight, int backlog) {
        this.inbox = inbox;
        this.free = maxInFlight;
        this.backlog = backlog;
    }

    /** For protocols on which nothing becomes of an outcome. */
    public boolean deliver(Channel channel, Envelope envelope) {
        return deliver(channel, envelope, outcome -> {});
    }

    /**
     * Delivers, now or when there is room. Does not block.
     *
     * @param settled called once, on any thread, with what became of it: {@link Outcome#RELEASED} when it was not delivered because this
     *     is stopped
     * @return false when it was not taken
     */
    public boolean deliver(Channel channel, Envelope envelope, Consumer<Outcome> settled) {
        if (!take(new Waiting(channel, envelope, settled))) {
            settled.accept(Outcome.RELEASED);
            return false;
        }
        hand();
        if (backlog == HOLDING) {
            hold(channel);
        }
        return true;
    }

    private synchronized void hold(Channel channel) {
        Backlog brought = backlogs.get(channel);
        if (brought != null && !brought.held) {
            brought.held = true;
            Hold.of(channel).set();
        }
    }

    private synchronized boolean take(Waiting fresh) {
        boolean holds = backlog == HOLDING;
        if (refusing || !holds && waiting.size() >= backlog + free) {
            return false;
        }
        waiting.add(fresh);
        if (holds) {
            backlogs.computeIfAbsent(fresh.channel(), ignored -> new Backlog()).size++;
        }
        return true;
    }

    /** By one thread at a time, which keeps the order, and without going deeper for each that is settled at once. */
    private void hand() {
        synchronized (this) {
            if (delivering != null) {
                return;
            }
            delivering = Thread.currentThread();
        }
        for (Waiting next = next(); next != null; next = next()) {
            Waiting taken = next;
            inbox.deliver(taken.envelope()).whenComplete((outcome, failure) -> settle(taken, outcome));
        }
    }

    private void settle(Waiting taken, Outcome outcome) {
        synchronized (this) {
            free++;
        }
        try {
            taken.settled().accept(outcome);
        } finally {
            hand();
        }
    }

    /** What to deliver now; null ends the delivering. */
    private synchronized @Nullable Waiting next() {
        Waiting next = stopped || free == 0 ? null : waiting.poll();
        if (next == null) {
            delivering = null;
            notifyAll();
        } else {
            free--;
            leave(next.channel());
        }
        return next;
    }

    private void leave(Channel channel) {
        Backlog brought = backlogs.get(channel);
        if (brought != null && --brought.size == 0) {
            backlogs.remove(channel);
            if (brought.held) {
                Hold.of(channel).release();
            }
        }
    }

    /** Takes nothing more, delivers what has come as long as the limit allows, then is stopped, see {@link #stop()}. Blocks. */
    public int stop(Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        synchronized (this) {
            refusing = true;
            try {
                for (long left = limit.toNanos(); !waiting.isEmpty() && left > 0; left = end - System.nanoTime()) {
                    TimeUnit.NANOSECONDS.timedWait(this, left);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return stop();
    }

    /**
     * Delivers nothing more. When it returns, no delivery starts any more; one that another thread was about to start has started.
     *
     * @return how many had come and are not delivered
     */
    public int stop() {
        List<Waiting> left = end();
        left.forEach(each -> each.settled().accept(Outcome.RELEASED));
        return left.size();
    }

    private synchronized List<Waiting> end() {
        refusing = true;
        stopped = true;
        List<Waiting> left = List.copyOf(waiting);
        waiting.clear();
        left.forEach(each -> leave(each.channel()));
        boolean interrupted = false;
        while (delivering != null && delivering != Thread.currentThread()) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return left;
    }
}
