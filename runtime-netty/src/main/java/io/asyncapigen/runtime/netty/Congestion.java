package io.asyncapigen.runtime.netty;

import io.netty.channel.Channel;
import io.netty.channel.group.ChannelGroup;
import io.netty.util.AttributeKey;
import java.util.HashSet;
import java.util.Set;

/**
 * Counts what the whole messages of all peers of a listener take that wait for handlers. When it is too much none of them is read from
 * until a half is gone, so that many who bring one large message each have to wait as one does who brings many. Thread-safe.
 */
final class Congestion {
    private static final AttributeKey<Congestion> KEY = AttributeKey.valueOf(Congestion.class, "congestion");

    private final long most;
    private final ChannelGroup connections;

    // Guarded by this.
    private final Set<Channel> held = new HashSet<>();
    private boolean congested;
    private long bytes;

    /** @param connections those that are open */
    Congestion(long most, ChannelGroup connections) {
        this.most = most;
        this.connections = connections;
    }

    /** A message of that connection waits from now on. */
    static void begin(Channel channel, int size) {
        Congestion known = channel.attr(KEY).get();
        if (known != null) {
            known.add(size);
        }
    }

    /** A message of that connection waits no longer. */
    static void end(Channel channel, int size) {
        Congestion known = channel.attr(KEY).get();
        if (known != null) {
            known.remove(size);
        }
    }

    /** One more, which is among those that are open by now. */
    synchronized void watch(Channel connection) {
        connection.attr(KEY).set(this);
        if (congested) {
            hold(connection);
        }
    }

    private synchronized void add(int size) {
        bytes += size;
        if (bytes > most && !congested) {
            congested = true;
            connections.forEach(this::hold);
        }
    }

    private void hold(Channel connection) {
        if (held.add(connection)) {
            Hold.of(connection).set();
        }
    }

    private synchronized void remove(int size) {
        bytes -= size;
        if (congested && bytes <= most / 2) {
            congested = false;
            held.forEach(each -> Hold.of(each).release());
            held.clear();
        }
    }
}
