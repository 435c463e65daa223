package io.asyncapigen.runtime.netty;

import io.asyncapigen.runtime.spi.Envelope;
import io.asyncapigen.runtime.spi.Inbox;
import io.asyncapigen.runtime.spi.Outcome;
import io.netty.channel.Channel;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One receiver's way in from any number of connections: no more than {@code maxInFlight} are unsettled, and a connection of which more
 * than 64 KiB wait for a place is not read from until a half of it is delivered. So there is something to handle while it is read from
 * again. What one connection brings is delivered in its order, and not while its peer is behind with reading, see {@link Backpressure}.
 * Thread-safe.
 */
public final class Inflow {
    private static final int MOST_WAITING = 64 << 10;
    /** What one that waits takes beside its payload. */
    private static final int EACH = 512;

    private static final int HOLDING = -1;

    private record Waiting(Channel channel, Envelope envelope, Consumer<Outcome> settled) {
        int size() {
            return EACH + envelope.payload().size();
        }
    }

    /** What waits of one connection. */
    private static final class Backlog {
        private long bytes;
        private boolean held;
    }

    private enum Entry {
        REFUSED,
        WAITS,
        NEXT
    }

    private final Inbox inbox;
    private final int backlog;

    // Guarded by this.
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private final Map<Channel, Deque<Waiting>> aside = new HashMap<>(); // came before what waits of the same connection
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
        var fresh = new Waiting(channel, envelope, settled);
        Entry entry = enter(fresh);
        if (entry == Entry.REFUSED) {
            settled.accept(Outcome.RELEASED);
        } else if (entry == Entry.NEXT) {
            hand(fresh);
        }
        return entry != Entry.REFUSED;
    }

    private synchronized Entry enter(Waiting fresh) {
        boolean holds = backlog == HOLDING;
        if (refusing || !holds && waiting.size() >= backlog + free) {
            return Entry.REFUSED;
        } else if (free == 0 || delivering != null) {
            waiting.add(fresh);
        } else if (!putAside(fresh)) { // none waits
            free--;
            delivering = Thread.currentThread();
            return Entry.NEXT;
        }
        if (holds) {
            join(fresh);
        }
        return Entry.WAITS;
    }

    /** Only what its peer makes wait. */
    private boolean putAside(Waiting each) {
        Deque<Waiting> before = aside.get(each.channel());
        if (before == null) {
            if (!Backpressure.isBehind(each.channel(), this)) {
                return false;
            }
            before = new ArrayDeque<>();
            aside.put(each.channel(), before);
        }
        before.add(each);
        return true;
    }

    /** The peer has caught up, or is gone. */
    void resume(Channel channel) {
        Waiting next;
        synchronized (this) {
            Deque<Waiting> before = aside.remove(channel);
            if (before == null) {
                return;
            }
            before.descendingIterator().forEachRemaining(waiting::addFirst);
            if (delivering != null) {
                return;
            }
            delivering = Thread.currentThread();
            next = next();
        }
        if (next != null) {
            hand(next);
        }
    }

    private void join(Waiting fresh) {
        Backlog brought = backlogs.computeIfAbsent(fresh.channel(), ignored -> new Backlog());
        brought.bytes += fresh.size();
        if (brought.bytes > MOST_WAITING && !brought.held) {
            brought.held = true;
            Hold.of(fresh.channel()).set();
        }
        Congestion.begin(fresh.channel(), fresh.size());
    }

    private void leave(Waiting taken) {
        Backlog brought = backlogs.get(taken.channel());
        if (brought == null) {
            return;
        }
        brought.bytes -= taken.size();
        if (brought.held && brought.bytes <= MOST_WAITING / 2) {
            brought.held = false;
            Hold.of(taken.channel()).release();
        }
        if (brought.bytes == 0) {
            backlogs.remove(taken.channel());
        }
        Congestion.end(taken.channel(), taken.size());
    }

    /**
     * Delivers it and what waits behind it: by one thread at a time, which keeps the order, and without going deeper for each that is settled
     * at once.
     */
    private void hand(Waiting first) {
        for (Waiting next = first; next != null; next = next()) {
            Waiting taken = next;
            inbox.deliver(taken.envelope()).whenComplete((outcome, failure) -> settle(taken, outcome));
        }
    }

    private void settle(Waiting taken, Outcome outcome) {
        try {
            taken.settled().accept(outcome);
        } finally {
            Waiting next = settled();
            if (next != null) {
                hand(next);
            }
        }
    }

    /** There is room for one more; null when another thread sees to it, or there is none. */
    private synchronized @Nullable Waiting settled() {
        free++;
        if (delivering != null) {
            return null;
        }
        delivering = Thread.currentThread();
        return next();
    }

    /** What to deliver now; null ends the delivering. */
    private synchronized @Nullable Waiting next() {
        Waiting next = stopped || free == 0 ? null : poll();
        if (next == null) {
            delivering = null;
            if (refusing) {
                notifyAll();
            }
        } else {
            free--;
            leave(next);
        }
        return next;
    }

    private @Nullable Waiting poll() {
        Waiting each = waiting.poll();
        while (each != null && putAside(each)) {
            each = waiting.poll();
        }
        return each;
    }

    /** Takes nothing more, delivers what has come as long as the limit allows, then is stopped, see {@link #stop()}. Blocks. */
    public int stop(Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        synchronized (this) {
            refusing = true;
            try {
                for (long left = limit.toNanos();
                        left > 0 && !(waiting.isEmpty() && aside.isEmpty());
                        left = end - System.nanoTime()) {
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
        List<Waiting> left = new ArrayList<>(waiting);
        aside.values().forEach(left::addAll);
        waiting.clear();
        aside.clear();
        left.forEach(this::leave);
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
