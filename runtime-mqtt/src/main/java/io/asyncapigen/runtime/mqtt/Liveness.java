package io.asyncapigen.runtime.mqtt;

import io.asyncapigen.runtime.ConnectionListener;
import io.asyncapigen.runtime.ServerAddress;
import java.util.concurrent.atomic.AtomicInteger;

/** Tells the user's listener how the links of one connection fare, as if they were one. Thread-safe. */
final class Liveness {
    private final ServerAddress server;
    private final ConnectionListener listener;
    private final AtomicInteger lost = new AtomicInteger();

    Liveness(ServerAddress server, ConnectionListener listener) {
        this.server = server;
        this.listener = listener;
    }

    void lost(Throwable cause) {
        if (lost.getAndIncrement() == 0) {
            listener.disconnected(server, cause);
        }
    }

    void back() {
        if (lost.decrementAndGet() == 0) {
            listener.reconnected(server);
        }
    }
}
