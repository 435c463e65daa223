package io.asyncapigen.runtime.nats;

import io.nats.client.Connection;
import io.nats.client.api.ServerInfo;
import org.jspecify.annotations.Nullable;

/**
 * Tells one connection to one run of a server from the next that jnats makes in its place. Thread-safe.
 *
 * <p>A connection does not count before jnats has subscribed again: until then its pings overtake messages.
 */
final class Links {
    /** The name while there is no connection. */
    static final String NONE = "";

    private record Link(ServerInfo info, String name) {}

    private final Connection connection;

    /** Asked for at every message. */
    private volatile @Nullable Link last;

    private volatile String ready = NONE;

    Links(Connection connection) {
        this.connection = connection;
    }

    /** Told when a connection is made, and each time that it is made again and subscribed again. */
    void ready(String name) {
        ready = name;
    }

    /** The name of the last one, ready or not. */
    String name() {
        return named().name();
    }

    /** The name of the one there is right now and that is ready. */
    String now() {
        String name = named().name();
        return connection.getStatus() == Connection.Status.CONNECTED && name.equals(ready) ? name : NONE;
    }

    private Link named() {
        ServerInfo info = connection.getServerInfo();
        Link known = last;
        if (known == null || known.info() != info) {
            known = new Link(info, info.getServerId() + "/" + info.getClientId());
            last = known;
        }
        return known;
    }
}
