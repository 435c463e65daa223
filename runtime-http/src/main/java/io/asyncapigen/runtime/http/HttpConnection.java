package io.asyncapigen.runtime.http;

import io.asyncapigen.runtime.AddressTemplate;
import io.asyncapigen.runtime.ClosedException;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.ContentType;
import io.asyncapigen.runtime.ErrorHandler;
import io.asyncapigen.runtime.MessageSet;
import io.asyncapigen.runtime.ReplyRoute;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.UnsupportedByTransportException;
import io.asyncapigen.runtime.http.listen.HttpLimits;
import io.asyncapigen.runtime.http.listen.HttpListener;
import io.asyncapigen.runtime.http.listen.PathText;
import io.asyncapigen.runtime.http.proof.Proofs;
import io.asyncapigen.runtime.netty.ListenLimits;
import io.asyncapigen.runtime.netty.MessageLimit;
import io.asyncapigen.runtime.netty.Place;
import io.asyncapigen.runtime.netty.Role;
import io.asyncapigen.runtime.netty.ServerCertificate;
import io.asyncapigen.runtime.spi.Inbox;
import io.asyncapigen.runtime.spi.TransportConnection;
import io.asyncapigen.runtime.spi.TransportReceiver;
import io.asyncapigen.runtime.spi.TransportRequester;
import io.asyncapigen.runtime.spi.TransportSender;
import io.asyncapigen.runtime.spi.Wishes;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Listens when something is to be received, and asks when something is sent. Thread-safe. */
final class HttpConnection implements TransportConnection {
    private static final Wishes CONNECT_WISHES = Wishes.of(
            "HTTP",
            Role.class,
            ServerCertificate.class,
            ListenLimits.class,
            HttpLimits.class,
            MessageLimit.class,
            HttpPool.class,
            HttpRetry.class,
            HttpRedirects.class,
            HttpAccess.class);
    private static final Wishes ROUTE_WISHES =
            Wishes.of("HTTP", Role.class, MessageLimit.class, HttpRetry.class, HttpRedirects.class, HttpAccess.class);
    private static final int ANY_PORT = 80;

    private final Server server;
    private final ConnectOptions options;
    private final Caller caller;

    // Guarded by this.
    private @Nullable HttpListener listener;
    private boolean closed;

    /** @throws io.asyncapigen.runtime.ConnectFailedException when there can be none */
    HttpConnection(Server server, ConnectOptions options) {
        CONNECT_WISHES.check(options);
        Place.of(server.address(), ANY_PORT);
        this.server = server;
        this.options = options;
        this.caller = new Caller(server, options);
    }

    @Override
    public TransportSender openSender(Route route, MessageSet<?> messages) {
        checkSending(route);
        Ask ask = new Ask(server, options, route, messages, Optional.empty());
        return new HttpSender(ask, caller, options.sendTimeout());
    }

    @Override
    public Optional<TransportRequester> openRequester(
            Route route, MessageSet<?> requests, ReplyRoute reply, MessageSet<?> replies) {
        checkSending(route);
        Ask ask = new Ask(server, options, route, requests, Optional.of(replies));
        return Optional.of(
                new HttpRequester(ask, caller, new Fields(reply.route(), replies), Beside.hasHeaders(replies)));
    }

    private void checkSending(Route route) {
        ROUTE_WISHES.check(route);
        if (Role.of(route, options, Role.CONNECT) == Role.LISTEN) {
            throw new UnsupportedByTransportException(route
                    + " is sent, but an HTTP server sends nothing that nobody asked for: Role.LISTEN is for receiving");
        }
    }

    @Override
    public TransportReceiver openReceiver(Route route, MessageSet<?> messages, int maxInFlight, Inbox inbox) {
        return receive(route, messages, List.of(), maxInFlight, inbox);
    }

    @Override
    public TransportReceiver openRequestReceiver(
            Route route, MessageSet<?> requests, MessageSet<?> replies, int maxInFlight, Inbox inbox) {
        return receive(route, requests, Accepts.offered(replies), maxInFlight, inbox);
    }

    private TransportReceiver receive(
            Route route, MessageSet<?> messages, List<ContentType> answers, int maxInFlight, Inbox inbox) {
        ROUTE_WISHES.check(route);
        if (Role.of(route, options, Role.LISTEN) == Role.CONNECT) {
            throw new UnsupportedByTransportException(route
                    + " is received, but an HTTP client receives nothing but answers: Role.CONNECT is for sending");
        }
        Proofs proofs = Wishes.chosen(route, options, HttpAccess.class).orElse(HttpAccess.CREDENTIALS)
                        == HttpAccess.INTERCEPTORS
                ? Proofs.none()
                : Proofs.toCheck(server, route.security(), options);
        var receiver = new HttpReceiver(
                route,
                messages,
                answers,
                maxInFlight,
                inbox,
                proofs,
                MessageLimit.of(route, options).bytes());
        HttpListener open = listener();
        receiver.registered(open.route(Method.of(route, messages), path(open, route), receiver));
        return receiver;
    }

    /** With the values that are known filled in. */
    private static AddressTemplate path(HttpListener open, Route route) {
        AddressTemplate path = open.path(route.address());
        if (route.parameters().isEmpty()) {
            return path;
        }
        var values = new HashMap<String, String>();
        path.parameters().forEach(each -> values.put(each, '{' + each + '}'));
        route.parameters().forEach((name, value) -> values.put(name, PathText.encode(value)));
        return AddressTemplate.parse(path.expand(values));
    }

    private synchronized HttpListener listener() {
        if (closed) {
            throw new ClosedException("the connection to " + server.address() + " is closed");
        }
        HttpListener open = listener;
        if (open == null) {
            open = HttpListener.share(server, options);
            listener = open;
        }
        return open;
    }

    /** A handler that throws has failed, and whoever asked waits for an answer. */
    @Override
    public ErrorHandler standardErrorHandler() {
        return ErrorHandler.releasing(0);
    }

    @Override
    public synchronized Optional<InetSocketAddress> localAddress() {
        return Optional.ofNullable(listener).map(HttpListener::address);
    }

    @Override
    public void close() {
        HttpListener open;
        synchronized (this) {
            closed = true;
            open = listener;
        }
        caller.close();
        if (open != null) {
            open.close();
        }
    }
}
