package io.asyncapigen.runtime.ws;

import io.asyncapigen.runtime.Receipt;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.SendFailedException;
import io.asyncapigen.runtime.http.listen.PathText;
import io.asyncapigen.runtime.spi.Envelope;
import io.asyncapigen.runtime.spi.TransportSender;
import io.asyncapigen.runtime.spi.Wishes;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Sends to a server, over a WebSocket that is made with the first message. Thread-safe. */
final class ClientSender implements TransportSender {
    private static final Wishes NONE = Wishes.of("WebSocket, where we are the client,");

    private record Last(Map<String, String> parameters, Destination destination) {}

    private final Route route;
    private final Site site;
    private final WsHandshake handshake;
    private final Sockets sockets;
    private volatile @Nullable Last last;

    ClientSender(Route route, Site site, WsHandshake handshake, Sockets sockets) {
        this.route = route;
        this.site = site;
        this.handshake = handshake;
        this.sockets = sockets;
    }

    @Override
    public CompletionStage<Receipt> send(Envelope envelope) {
        try {
            NONE.check(envelope);
            WebSocketFrame frame = Frames.of(envelope, site.settings());
            return sockets.to(destination(envelope)).send(frame);
        } catch (IllegalArgumentException | IllegalStateException e) {
            return CompletableFuture.failedFuture(
                    new SendFailedException("cannot send to " + route + ": " + e.getMessage(), e));
        }
    }

    private Destination destination(Envelope envelope) {
        if (envelope.address().isPresent()) {
            throw new IllegalArgumentException("a message goes where its channel is, not to the address "
                    + envelope.address().get());
        }
        Last known = last;
        if (known == null || !known.parameters().equals(envelope.parameters())) {
            known = new Last(envelope.parameters(), destination(site, envelope.parameters(), handshake));
            last = known;
        }
        return known.destination();
    }

    /**
     * Where a client's WebSocket of that site goes.
     *
     * @throws IllegalArgumentException when a value makes no part of a path
     * @throws IllegalStateException when a parameter has no value
     */
    static Destination destination(Site site, Map<String, String> parameters, WsHandshake handshake) {
        return new Destination(site, PathText.expand(site.path(), parameters), parameters, handshake);
    }
}
