package io.asyncapigen.runtime.spi;

import io.asyncapigen.runtime.ConnectionListener;
import io.asyncapigen.runtime.ServerAddress;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Tells the user's listener how the links of one connection fare, as if they were one: it is lost as long as one of them is. The listener
 * hears of each outage once, of its end after its beginning, one call after the other, and no lock is held while it hears. Thread-safe.
 */
public final class Liveness {
    private final ServerAddress server;
    private final ConnectionListener listener;
    private final Executor thread;

    /** What the listener is still to hear, in order. */
    private final Queue<Runnable> events = new ConcurrentLinkedQueue<>();

    private final AtomicInteger untold = new AtomicInteger();

    // Guarded by this.
    private int lost;

    /** @param thread where the listener is called; {@code Runnable::run} where that may be whoever knows */
    public Liveness(ServerAddress server, ConnectionListener listener, Executor thread) {
        this.server = server;
        this.listener = listener;
        this.thread = thread;
    }

    /** One more link is lost; called once until it is {@link #back}. */
    public void lost(Throwable cause) {
        synchronized (this) {
            if (lost++ > 0) {
                return;
            }
            events.add(() -> listener.disconnected(server, cause));
        }
        tell();
    }

    /** One that was lost is there again, with its subscriptions, or is not needed any more. */
    public void back() {
        synchronized (this) {
            if (--lost > 0) {
                return;
            }
            events.add(() -> listener.reconnected(server));
        }
        tell();
    }

    /** Whoever comes while somebody tells leaves it to that one. */
    private void tell() {
        if (untold.getAndIncrement() == 0) {
            thread.execute(() -> {
                do {
                    events.remove().run();
                } while (untold.decrementAndGet() > 0);
            });
        }
    }
}
