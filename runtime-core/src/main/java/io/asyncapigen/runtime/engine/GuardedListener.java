package io.asyncapigen.runtime.engine;

import io.asyncapigen.runtime.ConnectionListener;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.ServerAddress;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells a listener, and keeps what it throws from whoever tells. */
final class GuardedListener implements ConnectionListener {
    private static final Logger LOG = LoggerFactory.getLogger(GuardedListener.class);

    private final ConnectionListener listener;

    GuardedListener(ConnectionListener listener) {
        this.listener = listener;
    }

    @Override
    public void connected(ServerAddress server) {
        tell(() -> listener.connected(server));
    }

    @Override
    public void disconnected(ServerAddress server, @Nullable Throwable cause) {
        tell(() -> listener.disconnected(server, cause));
    }

    @Override
    public void reconnected(ServerAddress server) {
        tell(() -> listener.reconnected(server));
    }

    @Override
    public void closed(ServerAddress server) {
        tell(() -> listener.closed(server));
    }

    @Override
    public void unmatchedReply(Route route, long count) {
        tell(() -> listener.unmatchedReply(route, count));
    }

    @Override
    public void dropped(Route route, String reason, long count) {
        tell(() -> listener.dropped(route, reason, count));
    }

    private static void tell(Runnable event) {
        try {
            event.run();
        } catch (RuntimeException | Error e) {
            LOG.warn("A connection listener failed", e);
        }
    }
}
