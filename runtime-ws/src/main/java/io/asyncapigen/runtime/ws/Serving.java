package io.asyncapigen.runtime.ws;

import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.UnsupportedByTransportException;
import io.asyncapigen.runtime.http.listen.HttpListener;
import io.asyncapigen.runtime.http.listen.Registration;
import io.asyncapigen.runtime.http.proof.Proofs;
import io.asyncapigen.runtime.spi.FieldCodec;
import io.asyncapigen.runtime.spi.Wishes;
import io.netty.util.concurrent.Future;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The server's side of a connection: the listener, opened with the first path, and the paths. Thread-safe. */
final class Serving {
    private record Open(ServedPath path, Registration registration) {}

    private final Server server;
    private final ConnectOptions options;
    private final FieldCodec codec;

    // Guarded by this.
    private final Map<String, Open> paths = new HashMap<>();
    private @Nullable HttpListener listener;

    Serving(Server server, ConnectOptions options, FieldCodec codec) {
        this.server = server;
        this.options = options;
        this.codec = codec;
    }

    /**
     * Serves a path, for one more who wants it; blocks while the listener is opened.
     *
     * @throws UnsupportedByTransportException when it is served already, with other options
     */
    synchronized ServedPath serve(Route route, Site site) {
        String key = site.path().toString();
        var terms = new Terms(
                Proofs.toCheck(server, route.security(), options),
                Wishes.chosen(route, options, WsOrigins.class),
                options.option(WsSessionListener.class),
                codec,
                options.sendTimeout(),
                options.closeTimeout().dividedBy(2)); // the rest is for what else there is to close
        Open known = paths.get(key);
        if (known == null) {
            var path = new ServedPath(site, terms);
            path.want(route.parameters());
            paths.put(key, new Open(path, listener().upgrade(site.path(), path)));
            return path;
        }
        ServedPath path = known.path();
        if (!path.site().equals(site) || !path.terms().origins().equals(terms.origins())) {
            throw new UnsupportedByTransportException(route
                    + " is served already with other options, bindings or security, and a peer connects only once");
        }
        path.want(route.parameters());
        return path;
    }

    private HttpListener listener() {
        if (listener == null) {
            listener = HttpListener.share(server, options);
        }
        return listener;
    }

    synchronized Optional<InetSocketAddress> address() {
        return Optional.ofNullable(listener).map(HttpListener::address);
    }

    /** One who wants it less; with the last one the path is closed, and its sessions with it. */
    void leave(Site site, @Nullable WsReceiver receiver, Map<String, String> parameters) {
        List<WsSession> last;
        synchronized (this) {
            String key = site.path().toString();
            Open open = paths.get(key);
            if (open == null || !open.path().leave(receiver, parameters)) {
                return;
            }
            paths.remove(key);
            open.registration().close();
            last = open.path().close();
        }
        await(last);
    }

    private void await(List<WsSession> sessions) {
        long end = System.nanoTime() + options.closeTimeout().toNanos();
        try {
            for (WsSession each : sessions) {
                Future<Void> closed = each.channel().closeFuture();
                closed.await(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Closes all sessions and gives the listener back; blocks, at most for the {@code closeTimeout}. */
    void close() {
        List<WsSession> last = new ArrayList<>();
        HttpListener open;
        synchronized (this) {
            for (Open each : paths.values()) {
                each.registration().close();
                last.addAll(each.path().close());
            }
            paths.clear();
            open = listener;
            listener = null;
        }
        await(last);
        if (open != null) {
            open.close();
        }
    }
}
