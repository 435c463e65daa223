package io.asyncapigen.runtime.ws;

import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.ServerAddress;
import io.asyncapigen.runtime.netty.EventLoops;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** The WebSockets that a connection has made, one for each destination. Thread-safe. */
final class Sockets {
    /** Beyond that, those that only send give way, the one that has not been used for longest first. */
    private static final int MANY = 256;

    private final Dialer dialer;
    private final ServerAddress server;
    private final ConnectOptions options;
    private final EventLoops loops;
    private final Map<Destination, SharedSocket> open = new LinkedHashMap<>(16, 0.75f, true); // guarded by this
    private final Map<Site, List<WsReceiver>> replies = new ConcurrentHashMap<>();

    Sockets(Dialer dialer, ServerAddress server, ConnectOptions options, EventLoops loops) {
        this.dialer = dialer;
        this.server = server;
        this.options = options;
        this.loops = loops;
    }

    /** The one that there is, or a new one, to send on. */
    SharedSocket to(Destination destination) {
        return to(destination, null);
    }

    /** The one that there is, or a new one: with one more receiver, otherwise to send on. */
    SharedSocket to(Destination destination, @Nullable WsReceiver receiver) {
        SharedSocket socket;
        boolean fresh;
        synchronized (this) {
            SharedSocket known = open.get(destination);
            fresh = known == null;
            socket = known == null ? make(destination) : known;
            if (receiver == null) {
                socket.keep();
            } else {
                socket.add(receiver);
            }
            if (fresh) {
                open.put(destination, socket);
                makeRoom();
            }
        }
        if (fresh) {
            socket.open().whenComplete((channel, failure) -> {
                if (failure != null) {
                    forget(destination, socket);
                }
            });
        }
        return socket;
    }

    private SharedSocket make(Destination destination) {
        return new SharedSocket(
                destination, dialer, server, options, loops, () -> replies.getOrDefault(destination.site(), List.of()));
    }

    /** Guarded by this. */
    private void makeRoom() {
        Iterator<SharedSocket> eldest = open.values().iterator();
        while (open.size() > MANY && eldest.hasNext()) {
            SharedSocket each = eldest.next();
            if (!each.isReceiving() && eldest.hasNext()) {
                eldest.remove();
                each.close();
            }
        }
    }

    private synchronized void forget(Destination destination, SharedSocket socket) {
        open.remove(destination, socket);
    }

    /** Without a receiver; closes the socket when nobody needs it any more. */
    void leave(Destination destination, SharedSocket socket, WsReceiver receiver) {
        synchronized (this) {
            socket.remove(receiver);
            if (!socket.isIdle()) {
                return;
            }
            open.remove(destination, socket);
        }
        socket.close().toCompletableFuture().join();
    }

    /** Has a receiver get what comes on the sockets of that site, now and later. */
    void addReplies(Site site, WsReceiver receiver) {
        replies.computeIfAbsent(site, same -> new CopyOnWriteArrayList<>()).add(receiver);
    }

    void removeReplies(Site site, WsReceiver receiver) {
        replies.computeIfPresent(site, (same, all) -> {
            all.remove(receiver);
            return all.isEmpty() ? null : all;
        });
    }

    /** Closes all; blocks until they are closed, at most for the {@code closeTimeout}. */
    void close() {
        List<SharedSocket> all;
        synchronized (this) {
            all = new ArrayList<>(open.values());
            open.clear();
        }
        CompletableFuture.allOf(all.stream()
                        .map(each -> each.close().toCompletableFuture())
                        .toArray(CompletableFuture[]::new))
                .join();
    }
}
