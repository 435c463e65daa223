package io.asyncapigen.runtime.netty;

import io.asyncapigen.runtime.AsyncApiException;
import io.asyncapigen.runtime.SendFailedException;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Where messages wait for something that is not there now, such as a connection: they go on in the order in which they came, each waits
 * for a limited time, and all of them come to a limited size. Thread-safe.
 */
public final class WaitingRoom<T> {
    /** What all that wait may come to. */
    private static final long SIZE = 64L << 20;
    /** What one takes up beside its message. */
    private static final int OVERHEAD = 512;

    private record Waiter<T>(CompletableFuture<T> future, long size) {}

    private final ScheduledExecutorService clock;
    private final String what;
    private final Duration limit;

    // Guarded by this.
    private final Set<Waiter<T>> waiting = new LinkedHashSet<>();
    private long size;
    private @Nullable T present;
    private boolean letting;
    private @Nullable AsyncApiException end;
    private @Nullable Throwable obstacle;

    /**
     * @param clock which measures how long they wait
     * @param what is waited for, for messages, such as "a connection to tcp://localhost:7000"
     * @param limit how long one waits
     */
    public WaitingRoom(ScheduledExecutorService clock, String what, Duration limit) {
        this.clock = clock;
        this.what = what;
        this.limit = limit;
    }

    /**
     * Waits, if that is needed. Does not block.
     *
     * @param bytes of the message that waits
     * @return completes with what is there, at once if it is; fails with a {@link SendFailedException} when it does not come in time, and
     *     at once when 64 MiB wait already; fails with the reason of the {@link #end}
     */
    public CompletionStage<T> enter(long bytes) {
        Waiter<T> waiter;
        synchronized (this) {
            if (end != null) {
                return CompletableFuture.failedFuture(end);
            } else if (present != null && !letting) {
                return CompletableFuture.completedFuture(present);
            } else if (size + bytes + OVERHEAD > SIZE) {
                return CompletableFuture.failedFuture(
                        new SendFailedException("too much waits for " + what + ": more than " + SIZE + " bytes"));
            }
            waiter = new Waiter<>(new CompletableFuture<>(), bytes + OVERHEAD);
            waiting.add(waiter);
            size += waiter.size();
        }
        ScheduledFuture<?> timer = clock.schedule(() -> giveUp(waiter), limit.toNanos(), TimeUnit.NANOSECONDS);
        waiter.future().whenComplete((there, failure) -> timer.cancel(false));
        return waiter.future();
    }

    private void giveUp(Waiter<T> waiter) {
        synchronized (this) {
            if (!waiting.remove(waiter)) {
                return;
            }
            size -= waiter.size();
        }
        waiter.future().completeExceptionally(late());
    }

    private synchronized SendFailedException late() {
        String message = "there was no " + what + " within " + limit;
        return obstacle == null
                ? new SendFailedException(message)
                : new SendFailedException(message + ": " + obstacle.getMessage(), obstacle);
    }

    /** What keeps it from being there now, for those that have waited too long; null for what is not known. */
    public synchronized void blame(@Nullable Throwable obstacle) {
        this.obstacle = obstacle;
    }

    /** It is there: lets those in who wait, and then everybody at once. */
    public void open(T value) {
        synchronized (this) {
            if (end != null) {
                return;
            }
            present = value;
            if (letting) {
                return; // the other thread goes on with this value
            }
            letting = true;
        }
        for (Runnable next = next(); next != null; next = next()) {
            next.run();
        }
    }

    /** What lets the next one in; null when there is none, or nothing to let it to. */
    private synchronized @Nullable Runnable next() {
        T there = present;
        Iterator<Waiter<T>> all = waiting.iterator();
        if (there == null || !all.hasNext()) {
            letting = false;
            return null;
        }
        Waiter<T> next = all.next();
        all.remove();
        size -= next.size();
        return () -> next.future().complete(there);
    }

    /** It is not there any more: everybody waits. */
    public synchronized void shut() {
        present = null;
    }

    /** What is there now; null when it is not. */
    public synchronized @Nullable T now() {
        return present;
    }

    /**
     * It will not be there again: fails those that wait, and all further ones. Does nothing more when called again.
     *
     * @return what was there until now; null when it was not
     */
    public @Nullable T end(AsyncApiException reason) {
        Set<Waiter<T>> left;
        T last;
        synchronized (this) {
            if (end != null) {
                return null;
            }
            end = reason;
            last = present;
            present = null;
            left = new LinkedHashSet<>(waiting);
            waiting.clear();
            size = 0;
        }
        left.forEach(each -> each.future().completeExceptionally(reason));
        return last;
    }
}
