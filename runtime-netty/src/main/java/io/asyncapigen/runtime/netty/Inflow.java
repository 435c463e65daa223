package io.asyncapigen.runtime.netty;

import io.asyncapigen.runtime.spi.Envelope;
import io.asyncapigen.runtime.spi.Inbox;
import io.asyncapigen.runtime.spi.Outcome;
import io.netty.channel.Channel;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
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

    private final Inbox inbox;
    private final AtomicInteger turns = new AtomicInteger();

    // Guarded by this.
    private final Queue<Waiting> waiting = new ArrayDeque<>();
    private final Map<Channel, Backlog> backlogs = new HashMap<>();
    private int free;
    private boolean stopped;

    public Inflow(Inbox inbox, int maxInFlight) {
        this.inbox = inbox;
        this.free = maxInFlight;
    }

    /** For protocols on which nothing becomes of an outcome. */
    public void deliver(Channel channel, Envelope envelope) {
        deliver(channel, envelope, outcome -> {});
    }

    /**
     * Delivers, now or when there is room. Does not block.
     *
     * @param settled called on any thread with what became of it; not called for what is still here when it is stopped
     */
    public void deliver(Channel channel, Envelope envelope, Consumer<Outcome> settled) {
        synchronized (this) {
            if (stopped) {
                return;
            }
            waiting.add(new Waiting(channel, envelope, settled));
            backlogs.computeIfAbsent(channel, ignored -> new Backlog()).size++;
        }
        hand();
        synchronized (this) {
            Backlog backlog = backlogs.get(channel);
            if (backlog != null && !backlog.held) {
                backlog.held = true;
                Hold.of(channel).set();
            }
        }
    }

    /** By one thread at a time, which keeps the order, and without going deeper for each that is settled at once. */
    private void hand() {
        if (turns.getAndIncrement() != 0) {
            return;
        }
        int done = 1;
        do {
            for (Waiting next = next(); next != null; next = next()) {
                Waiting taken = next;
                inbox.deliver(taken.envelope()).whenComplete((outcome, failure) -> settle(taken, outcome));
            }
            done = turns.addAndGet(-done);
        } while (done != 0);
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

    private synchronized @Nullable Waiting next() {
        if (stopped || free == 0) {
            return null;
        }
        Waiting next = waiting.poll();
        if (next != null) {
            free--;
            leave(next.channel());
        }
        return next;
    }

    private void leave(Channel channel) {
        Backlog backlog = backlogs.get(channel);
        if (backlog != null && --backlog.size == 0) {
            backlogs.remove(channel);
            if (backlog.held) {
                Hold.of(channel).release();
            }
        }
    }

    /**
     * Delivers nothing more.
     *
     * @return how many had come and are not delivered
     */
    public synchronized int stop() {
        stopped = true;
        int left = waiting.size();
        for (Waiting each = waiting.poll(); each != null; each = waiting.poll()) {
            leave(each.channel());
        }
        return left;
    }
}
