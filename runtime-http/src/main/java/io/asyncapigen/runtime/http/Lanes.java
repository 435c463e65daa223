package io.asyncapigen.runtime.http;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** Lets so many things be under way at once, and the others wait in order. Thread-safe. */
final class Lanes {
    private final Queue<Runnable> waiting = new ArrayDeque<>(); // guarded by this
    private int free; // guarded by this

    Lanes(int lanes) {
        this.free = lanes;
    }

    /** Starts it now or when there is room. It must not throw. */
    void enter(Supplier<? extends CompletionStage<?>> work) {
        Runnable start = () -> work.get().whenComplete((done, failure) -> leave());
        synchronized (this) {
            if (free == 0) {
                waiting.add(start);
                return;
            }
            free--;
        }
        start.run();
    }

    private void leave() {
        Runnable next;
        synchronized (this) {
            next = waiting.poll();
            if (next == null) {
                free++;
                return;
            }
        }
        next.run();
    }
}
