package io.asyncapigen.runtime.redis;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Has many entries acknowledged by one command: those that come while one is on its way go together with the next, and none waits for
 * others. Thread-safe.
 */
final class Acknowledgements {
    private final Function<String[], ? extends CompletionStage<?>> command;
    private final BiConsumer<List<String>, @Nullable Throwable> done;

    // Guarded by this.
    private List<String> waiting = new ArrayList<>();
    private boolean isUnderWay;

    /** @param done hears of those that were in one command, with what it failed with */
    Acknowledgements(
            Function<String[], ? extends CompletionStage<?>> command,
            BiConsumer<List<String>, @Nullable Throwable> done) {
        this.command = command;
        this.done = done;
    }

    void add(String id) {
        synchronized (this) {
            waiting.add(id);
            if (isUnderWay) {
                return;
            }
            isUnderWay = true;
        }
        next();
    }

    private void next() {
        List<String> taken = take();
        if (!taken.isEmpty()) {
            command.apply(taken.toArray(String[]::new)).whenComplete((answer, failure) -> {
                done.accept(taken, failure);
                next();
            });
        }
    }

    private synchronized List<String> take() {
        List<String> taken = waiting;
        if (taken.isEmpty()) {
            isUnderWay = false;
            notifyAll();
        } else {
            waiting = new ArrayList<>();
        }
        return taken;
    }

    /** Waits until all that were added are done. */
    synchronized void await(Duration limit) throws InterruptedException, TimeoutException {
        long end = System.nanoTime() + limit.toNanos();
        while (isUnderWay) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                throw new TimeoutException("acknowledgements were not answered within " + limit);
            }
            wait(Math.max(1, TimeUnit.NANOSECONDS.toMillis(left)));
        }
    }
}
