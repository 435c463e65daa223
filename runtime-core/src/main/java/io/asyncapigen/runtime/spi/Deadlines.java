package io.asyncapigen.runtime.spi;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Says what takes longer than one and the same limit. With one limit the first to start is the first to be late, so that one timer
 * watches over any number of them, where {@link CompletableFuture#orTimeout} has a timer for each. Thread-safe.
 */
public final class Deadlines {
    /** Something that is watched over. */
    public static final class Watch {
        private final long end;
        private final AtomicReference<@Nullable Runnable> late;

        private Watch(Runnable late, long end) {
            this.late = new AtomicReference<>(late);
            this.end = end;
        }

        /** What to run; null when it has ended before. */
        private @Nullable Runnable end() {
            return late.getAndSet(null);
        }

        private boolean isForgotten() {
            return late.get() == null;
        }
    }

    /** So many that are forgotten may lie between others. */
    private static final int FEW = 1_000;

    private final Duration limit;
    private final Executor threads;

    // Guarded by this.
    private final Deque<Watch> watches = new ArrayDeque<>();
    private int many = FEW;
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
            tidy();
            watches.addLast(watch);
            if (!watching) {
                watching = true;
                wake(limit.toNanos());
            }
        }
        return watch;
    }

    /**
     * Does nothing when it was forgotten before, or has passed. Waits for nobody.
     *
     * @return whether it is this call that ends it, so that {@code late} has not run and does not
     */
    public boolean forget(Watch watch) {
        return watch.end() != null;
    }

    /** Drops what is forgotten: at once where it is the first, otherwise when it may be half of all. */
    private void tidy() {
        for (Watch first = watches.peekFirst(); first != null && first.isForgotten(); first = watches.peekFirst()) {
            watches.removeFirst();
        }
        if (watches.size() >= many) {
            watches.removeIf(Watch::isForgotten);
            many = Math.max(FEW, 2 * watches.size());
        }
    }

    /** With those that are forgotten and not dropped yet. */
    synchronized int size() {
        return watches.size();
    }

    private void wake(long nanos) {
        CompletableFuture.delayedExecutor(nanos, TimeUnit.NANOSECONDS, Runnable::run)
                .execute(this::check);
    }

    private void check() {
        for (Runnable late : takeLate()) {
            try {
                threads.execute(late);
            } catch (RejectedExecutionException e) {
                late.run(); // closed meanwhile
            }
        }
    }

    private synchronized List<Runnable> takeLate() {
        List<Runnable> taken = new ArrayList<>();
        long now = System.nanoTime();
        Watch first = watches.peekFirst();
        for (; first != null && (first.isForgotten() || first.end - now <= 0); first = watches.peekFirst()) {
            watches.removeFirst();
            Runnable late = first.end();
            if (late != null) {
                taken.add(late);
            }
        }
        watching = first != null;
        if (first != null) {
            wake(first.end - now);
        }
        return taken;
    }
}
