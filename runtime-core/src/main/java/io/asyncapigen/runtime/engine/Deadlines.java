package io.asyncapigen.runtime.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Fails what takes longer than one and the same limit. With one limit the first to start is the first to be late, so that one timer
 * watches over any number of them, where {@link CompletableFuture#orTimeout} has a timer for each. Thread-safe.
 */
final class Deadlines {
    private final Duration limit;
    private final Executor threads;

    // Guarded by this.
    private final Map<CompletableFuture<?>, Long> pending = new LinkedHashMap<>();
    private boolean watching;

    /** @param threads where those hear of it who wait: on the timer's thread they would keep all others of the JVM waiting */
    Deadlines(Duration limit, Executor threads) {
        this.limit = limit;
        this.threads = threads;
    }

    Duration limit() {
        return limit;
    }

    /** Fails the future with a {@link TimeoutException} unless it is done in time. */
    void watch(CompletableFuture<?> future) {
        long now = System.nanoTime();
        synchronized (this) {
            pending.put(future, now + limit.toNanos());
            if (!watching) {
                watching = true;
                wake(limit.toNanos());
            }
        }
        future.whenComplete((value, failure) -> forget(future));
    }

    private synchronized void forget(CompletableFuture<?> future) {
        pending.remove(future);
    }

    private void wake(long nanos) {
        CompletableFuture.delayedExecutor(nanos, TimeUnit.NANOSECONDS, Runnable::run)
                .execute(this::check);
    }

    private void check() {
        List<CompletableFuture<?>> late = new ArrayList<>();
        synchronized (this) {
            long now = System.nanoTime();
            long left = 0;
            for (Map.Entry<CompletableFuture<?>, Long> each : pending.entrySet()) {
                left = each.getValue() - now;
                if (left > 0) {
                    break;
                }
                late.add(each.getKey());
            }
            watching = late.size() < pending.size();
            if (watching) {
                wake(left);
            }
        }
        for (CompletableFuture<?> each : late) {
            try {
                threads.execute(() -> fail(each));
            } catch (RejectedExecutionException e) {
                fail(each); // closed meanwhile
            }
        }
    }

    private static void fail(CompletableFuture<?> late) {
        late.completeExceptionally(new TimeoutException());
    }
}
