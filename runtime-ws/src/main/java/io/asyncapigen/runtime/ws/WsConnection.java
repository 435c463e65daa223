package io.asyncapigen.runtime.ws;

import io.asyncapigen.runtime.AsyncApiException;
import io.asyncapigen.runtime.BindingField;
import io.asyncapigen.runtime.ConnectFailedException;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.JsonEnvelope;
import io.asyncapigen.runtime.MessageSet;
import io.asyncapigen.runtime.ReplyRoute;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.Settlement;
import io.asyncapigen.runtime.UnsupportedByTransportException;
import io.asyncapigen.runtime.http.listen.HttpLimits;
import io.asyncapigen.runtime.http.proof.Proofs;
import io.asyncapigen.runtime.netty.EventLoops;
import io.asyncapigen.runtime.netty.ListenLimits;
import io.asyncapigen.runtime.netty.MessageLimit;
import io.asyncapigen.runtime.netty.MessageTime;
import io.asyncapigen.runtime.netty.Place;
import io.asyncapigen.runtime.netty.Role;
import io.asyncapigen.runtime.netty.ServerCertificate;
import io.asyncapigen.runtime.spi.FieldCodec;
import io.asyncapigen.runtime.spi.Inbox;
import io.asyncapigen.runtime.spi.TransportConnection;
import io.asyncapigen.runtime.spi.TransportReceiver;
import io.asyncapigen.runtime.spi.TransportRequester;
import io.asyncapigen.runtime.spi.TransportSender;
import io.asyncapigen.runtime.spi.Wishes;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Both sides of WebSocket at one server's address: sockets that we make, and paths that we serve. Thread-safe. */
final class WsConnection implements TransportConnection {
    private static final Wishes WISHES = Wishes.of(
            "WebSocket",
            JsonEnvelope.class,
            Role.class,
            MessageLimit.class,
            WsHandshake.class,
            WsSubprotocols.class,
            WsCompression.class,
            WsFragments.class,
            WsKeepAlive.class,
            WsOrigins.class,
            // of a connection only
            ServerCertificate.class,
            ListenLimits.class,
            HttpLimits.class,
            MessageTime.class,
            WsSessionListener.class,
            // typed values of the handshake
            BindingField.Value.class);

    /** Where requests go whose replies are received on some channel. */
    private record Asked(Route route, Site site) {}

    private final Server server;
    private final ConnectOptions options;
    private final EventLoops loops;
    private final FieldCodec codec;
    private final Sockets sockets;
    private final Serving serving;
    private final Map<String, List<Asked>> asked = new ConcurrentHashMap<>();

    /** @throws ConnectFailedException when the server's address or an option is none of WebSocket */
    WsConnection(Server server, ConnectOptions options) {
        WISHES.check(options);
        ClientHandshake.check(options);
        Place.of(server.address(), 0);
        this.server = server;
        this.options = options;
        this.loops = EventLoops.share();
        this.sockets = new Sockets(new Dialer(server, options, loops), server.address(), options, loops);
        this.codec = FieldCodec.of(options);
        this.serving = new Serving(server, options, codec);
    }

    @Override
    public TransportSender openSender(Route route, MessageSet<?> messages) {
        Site site = site(route, messages);
        if (Role.of(route, options, Role.CONNECT) == Role.LISTEN) {
            return new ServerSender(route, serving.serve(route, site));
        }
        return new ClientSender(route, site, said(route, site), sockets);
    }

    private Site site(Route route, MessageSet<?> messages) {
        WISHES.check(route);
        WISHES.refuseHeaders(route, options, messages);
        return Site.of(server.address(), route, options);
    }

    /** All that a client says in the handshake beside the path and credentials. */
    private WsHandshake said(Route route, Site site) {
        Proofs proofs = Proofs.toShow(server, route.security(), options);
        return new ClientHandshake(route, site, codec).of(options, proofs);
    }

    @Override
    public TransportReceiver openReceiver(Route route, MessageSet<?> messages, int maxInFlight, Inbox inbox) {
        Site site = site(route, messages);
        var receiver = new WsReceiver(route, site, options, maxInFlight, inbox);
        return Role.of(route, options, Role.LISTEN) == Role.LISTEN
                ? listen(route, site, receiver)
                : connect(route, site, receiver);
    }

    private WsReceiver listen(Route route, Site site, WsReceiver receiver) {
        serving.serve(route, site).add(receiver);
        return receiver.ending(() -> serving.leave(site, receiver, route.parameters()));
    }

    private WsReceiver connect(Route route, Site site, WsReceiver receiver) {
        Destination destination;
        try {
            destination = ClientSender.destination(site, route.parameters(), said(route, site));
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new UnsupportedByTransportException("cannot connect to " + route + ": " + e.getMessage(), e);
        }
        SharedSocket socket = sockets.to(destination, receiver);
        try {
            socket.there().toCompletableFuture().get(options.connectTimeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            sockets.leave(destination, socket, receiver);
            throw ours(e);
        } catch (TimeoutException e) {
            sockets.leave(destination, socket, receiver);
            throw new ConnectFailedException(server.address() + " is away", e);
        } catch (InterruptedException e) {
            sockets.leave(destination, socket, receiver);
            Thread.currentThread().interrupt();
            throw new ConnectFailedException("interrupted while connecting to " + server.address(), e);
        }
        return receiver.ending(() -> sockets.leave(destination, socket, receiver));
    }

    private static AsyncApiException ours(Exception failure) {
        Throwable cause = failure.getCause();
        while (cause instanceof CompletionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause instanceof AsyncApiException ours
                ? ours
                : new ConnectFailedException(String.valueOf(cause), cause);
    }

    /** Core correlates; this notes over which WebSockets the replies will come. */
    @Override
    public Optional<TransportRequester> openRequester(
            Route route, MessageSet<?> requests, ReplyRoute reply, MessageSet<?> replies) {
        asked.computeIfAbsent(reply.route().channel(), same -> new CopyOnWriteArrayList<>())
                .add(new Asked(route, site(route, requests)));
        return Optional.empty();
    }

    /** From where the requests go, over the same WebSockets. */
    @Override
    public TransportReceiver openReplyReceiver(Route route, MessageSet<?> replies, int maxInFlight, Inbox inbox) {
        WISHES.check(route);
        WISHES.refuseHeaders(route, options, replies);
        List<Asked> to = List.copyOf(asked.getOrDefault(route.channel(), List.of()));
        if (to.isEmpty()) {
            throw new UnsupportedByTransportException("no requests are known whose replies come on " + route);
        }
        var receiver = new WsReceiver(route.withoutParameters(), to.get(0).site(), options, maxInFlight, inbox);
        for (Asked each : to) {
            if (Role.of(each.route(), options, Role.CONNECT) == Role.LISTEN) {
                serving.serve(each.route(), each.site()).add(receiver);
            } else {
                sockets.addReplies(each.site(), receiver);
            }
        }
        return receiver.ending(() -> {
            for (Asked each : to) {
                if (Role.of(each.route(), options, Role.CONNECT) == Role.LISTEN) {
                    serving.leave(each.site(), receiver, each.route().parameters());
                } else {
                    sockets.removeReplies(each.site(), receiver);
                }
            }
        });
    }

    /** A message that was read is gone. */
    @Override
    public Set<Settlement> settlements(Route route) {
        return Set.of(Settlement.ACCEPT);
    }

    @Override
    public Optional<InetSocketAddress> localAddress() {
        return serving.address();
    }

    @Override
    public void close() {
        try {
            sockets.close();
            serving.close();
        } finally {
            loops.close();
        }
    }
}
