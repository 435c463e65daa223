package io.asyncapigen.runtime.engine;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;

/** Counts what is under way, and says when there is nothing any more. Thread-safe, without locks. */
final class InFlight {
    private final AtomicLong state = new AtomicLong(); // twice the count, plus one once it is closed
    private final CompletableFuture<Void> drained = new CompletableFuture<>();

    /** False once it is closed. */
    boolean enter() {
        while (true) {
            long now = state.get();
            if ((now & 1) != 0) {
                return false;
            } else if (state.compareAndSet(now, now + 2)) {
                return true;
            }
        }
    }

    void leave() {
        if (state.addAndGet(-2) == 1) {
            drained.complete(null);
        }
    }

    /** Lets nothing more in; the future completes when all have left. */
    CompletableFuture<Void> close() {
        if (state.updateAndGet(now -> now | 1) == 1) {
            drained.complete(null);
        }
        return drained;
    }

    boolean isClosed() {
        return (state.get() & 1) != 0;
    }

    long count() {
        return state.get() >> 1;
    }
}
