package io.asyncapigen.runtime.http.listen;

import io.asyncapigen.runtime.AddressTemplate;
import io.asyncapigen.runtime.AsyncApiException;
import io.asyncapigen.runtime.ConnectFailedException;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.netty.Place;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A share in a place where this process listens for HTTP. There is one place for each host and port, whoever asks for it, so that requests
 * and WebSocket can be served at the same one; it is there while anybody has a share. Port 0 begins a place of its own, which others share
 * by the port that the system chose. Thread-safe.
 *
 * <p>Requests are read strictly: what could be read in two ways (two lengths, a length beside chunks, fields that go on in the next line,
 * bare line feeds, bad chunk sizes) is answered with 400, and the connection closed. Requests on one connection are answered one after
 * the other. What the routes do not see is answered by the listener itself: 400, 404, 405 with {@code Allow}, 408, 413, 414, 417, 426,
 * 431, 505, {@code OPTIONS}, and {@code HEAD} by the route for {@code GET}.
 */
public final class HttpListener implements AutoCloseable {
    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;

    private record Shared(HttpPlace place, int shares) {}

    private static final Map<Place, Shared> PLACES = new HashMap<>(); // guarded by itself

    private final HttpPlace place;
    private final Place key;
    private final @Nullable String pathname;
    private final Duration closeTimeout;
    private boolean closed; // guarded by this

    private HttpListener(HttpPlace place, Place key, @Nullable String pathname, Duration closeTimeout) {
        this.place = place;
        this.key = key;
        this.pathname = pathname;
        this.closeTimeout = closeTimeout;
    }

    /**
     * Listens at the server's host and port, by TLS where its protocol is {@code https} or {@code wss}; blocks until it does. Takes the
     * options {@link io.asyncapigen.runtime.netty.ServerCertificate}, {@link io.asyncapigen.runtime.netty.ListenLimits} and {@link
     * HttpLimits}, and the trust of {@link ConnectOptions#tls()} for callers that have to show a certificate.
     *
     * @throws ConnectFailedException when that cannot be: the port is taken, there is no certificate, or others listen there already with
     *     another certificate or other limits
     */
    public static HttpListener share(Server server, ConnectOptions options) {
        Place at = Place.of(server.address(), Terms.isEncrypted(server) ? HTTPS_PORT : HTTP_PORT);
        Terms terms = Terms.of(server, options);
        synchronized (PLACES) {
            Shared known = at.port() == 0 ? null : PLACES.get(at);
            if (known != null && !known.place().terms().equals(terms)) {
                throw new ConnectFailedException("cannot listen at " + server.address()
                        + ": this process listens there already, with another certificate, other trust or other limits;"
                        + " give the same options to all who share a port");
            }
            HttpPlace place = known == null ? new HttpPlace(server, options, at, terms) : known.place();
            Place key = new Place(at.host(), place.address().getPort());
            PLACES.put(key, new Shared(place, known == null ? 1 : known.shares() + 1));
            return new HttpListener(place, key, server.address().pathname(), options.closeTimeout());
        }
    }

    /** With the port that the system chose, where 0 was wanted. */
    public InetSocketAddress address() {
        return place.address();
    }

    /**
     * The path that a channel's address is served at: behind the server's pathname, its fixed parts encoded.
     *
     * @throws AsyncApiException when the address is none of HTTP, or not known
     */
    public AddressTemplate path(AddressTemplate address) {
        String text = address.text()
                .orElseThrow(() -> new AsyncApiException("a channel without an address has no path to listen at"));
        try {
            return PathText.template(pathname, text);
        } catch (IllegalArgumentException e) {
            throw new AsyncApiException("the address " + address + " is no path: " + e.getMessage(), e);
        }
    }

    /**
     * Has requests answered from now on.
     *
     * @param method in capitals; case matters
     * @param path as {@link #path} makes it; of two that fit a request, the one with more literal segments from the left wins, then the
     *     longer one
     * @throws AsyncApiException when there is a route for that method and path already, whatever its parameters are called
     */
    public Registration route(String method, AddressTemplate path, HttpHandler handler) {
        return add(new Routes.Entry(method, path, handler));
    }

    /**
     * Has connections taken over from now on that ask for {@code Upgrade: websocket}. There may be a route for {@code GET} at the same
     * path, which gets the requests that do not ask for it; without one they are answered with 426.
     *
     * @param path as for {@link #route}
     * @throws AsyncApiException when there is one for that path already
     */
    public Registration upgrade(AddressTemplate path, UpgradeHandler handler) {
        return add(new Routes.Entry(Routes.UPGRADE, path, handler));
    }

    private Registration add(Routes.Entry entry) {
        place.routes().add(entry);
        return () -> place.routes().remove(entry);
    }

    /**
     * Gives the share back; its routes are to be closed before. With the last one the place is closed: nothing is accepted any more,
     * connections are closed when what was asked on them is answered, and all when the {@code closeTimeout} is over. Blocks until then.
     * Does nothing more when called again.
     */
    @Override
    public void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
        }
        synchronized (PLACES) {
            if (!isLast(key)) {
                return;
            }
            place.stopAccepting(); // before anybody listens there anew
        }
        place.close(closeTimeout);
    }

    private static boolean isLast(Place key) {
        Shared left = PLACES.computeIfPresent(
                key, (same, shared) -> shared.shares() == 1 ? null : new Shared(shared.place(), shared.shares() - 1));
        return left == null;
    }
}
