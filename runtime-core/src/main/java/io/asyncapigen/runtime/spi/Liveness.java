package io.asyncapigen.runtime.spi;

import io.asyncapigen.runtime.ConnectionListener;
import io.asyncapigen.runtime.ServerAddress;
import java.util.concurrent.Executor;

/**
 * Tells the user's listener how the links of one connection fare, as if they were one: it is lost as long as one of them is. The listener
 * hears of each outage once, of its end after its beginning. Thread-safe.
 */
public final class Liveness {
    private final ServerAddress server;
    private final ConnectionListener listener;
    private final Executor thread;

    // Guarded by this.
    private int lost;

    /** @param thread where the listener is called, one call after the other; {@code Runnable::run} where that may be whoever knows */
    public Liveness(ServerAddress server, ConnectionListener listener, Executor thread) {
        this.server = server;
        this.listener = listener;
        this.thread = thread;
    }

    /** One more link is lost; called once until it is {@link #back}. */
    public synchronized void lost(Throwable cause) {
        if (lost++ == 0) {
            thread.execute(() -> listener.disconnected(server, cause));
        }
    }

    /** One that was lost is there again, with its subscriptions, or is not needed any more. */
    public synchronized void back() {
        if (--lost == 0) {
            thread.execute(() -> listener.reconnected(server));
        }
    }
}
