package io.asyncapigen.runtime.spi;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Says what takes longer than one and the same limit. With one limit the first to start is the first to be late, so that one timer
 * watches over any number of them, where {@link CompletableFuture#orTimeout} has a timer for each. Thread-safe.
 */
public final class Deadlines {
    /** Something that is watched over: an entry of a list, which it can leave without a search. */
    public static final class Watch {
        private final Runnable late;
        private final long end;
        private @Nullable Watch before;
        private @Nullable Watch after;
        private boolean isListed = true;

        private Watch(Runnable late, long end) {
            this.late = late;
            this.end = end;
        }
    }

    private final Duration limit;
    private final Executor threads;

    // Guarded by this, as are the entries.
    private @Nullable Watch first;
    private @Nullable Watch last;
    private boolean watching;

    /** @param threads where those hear of it who wait: on the timer's thread they would keep all others of the JVM waiting */
    public Deadlines(Duration limit, Executor threads) {
        this.limit = limit;
        this.threads = threads;
    }

    public Duration limit() {
        return limit;
    }

    /** Runs {@code late} once when the limit has passed, unless it is forgotten before. */
    public Watch watch(Runnable late) {
        var watch = new Watch(late, System.nanoTime() + limit.toNanos());
        synchronized (this) {
            watch.before = last;
            if (last == null) {
                first = watch;
            } else {
                last.after = watch;
            }
            last = watch;
            if (!watching) {
                watching = true;
                wake(limit.toNanos());
            }
        }
        return watch;
    }

    /**
     * Does nothing when it was forgotten before, or has passed.
     *
     * @return whether it is this call that ends it, so that {@code late} has not run and does not
     */
    public synchronized boolean forget(Watch watch) {
        if (!watch.isListed) {
            return false;
        }
        watch.isListed = false;
        Watch before = watch.before;
        Watch after = watch.after;
        if (before == null) {
            first = after;
        } else {
            before.after = after;
        }
        if (after == null) {
            last = before;
        } else {
            after.before = before;
        }
        return true;
    }

    private void wake(long nanos) {
        CompletableFuture.delayedExecutor(nanos, TimeUnit.NANOSECONDS, Runnable::run)
                .execute(this::check);
    }

    private void check() {
        for (Watch each : takeLate()) {
            try {
                threads.execute(each.late);
            } catch (RejectedExecutionException e) {
                each.late.run(); // closed meanwhile
            }
        }
    }

    private synchronized List<Watch> takeLate() {
        List<Watch> late = new ArrayList<>();
        long now = System.nanoTime();
        for (Watch each = first; each != null && each.end - now <= 0; each = first) {
            forget(each);
            late.add(each);
        }
        watching = first != null;
        if (first != null) {
            wake(first.end - now);
        }
        return late;
    }
}
