package io.asyncapigen.runtime.tcp;

import io.asyncapigen.runtime.Receipt;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.SendFailedException;
import io.asyncapigen.runtime.SendOption;
import io.asyncapigen.runtime.netty.Outflow;
import io.asyncapigen.runtime.spi.Envelope;
import io.asyncapigen.runtime.spi.TransportSender;
import io.asyncapigen.runtime.spi.Wishes;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Sends the messages of a route. Thread-safe. */
final class TcpSender implements TransportSender {
    private static final Wishes CALLING_WISHES = Wishes.of("TCP", SendOption.Header.class);
    private static final Wishes LISTENING_WISHES = Wishes.of("TCP", SendOption.Header.class, TcpPeer.class);

    /** How the bytes of a message go. */
    private interface Way {
        CompletionStage<Receipt> send(byte[] payload, Envelope envelope);
    }

    private final String what;
    private final Wire wire;
    private final Wishes wishes;
    private final Way way;

    private TcpSender(Route route, Wire wire, Wishes wishes, Way way) {
        this.what = "a message of " + route;
        this.wire = wire;
        this.wishes = wishes;
        this.way = way;
    }

    /** On the connection that we make. */
    static TcpSender calling(Route route, Calling calling) {
        Wire wire = calling.wire();
        return new TcpSender(
                route,
                wire,
                CALLING_WISHES,
                (payload, envelope) -> Outflow.write(
                        calling.channel(payload.length), channel -> wire.frame(channel.alloc(), payload)));
    }

    /** On those that have come to us. */
    static TcpSender listening(Route route, Listening listening) {
        return new TcpSender(route, listening.wire(), LISTENING_WISHES, (payload, envelope) -> {
            Optional<TcpPeer> peer = peer(envelope);
            return peer.isPresent() ? listening.send(payload, peer.get()) : listening.send(payload);
        });
    }

    private static Optional<TcpPeer> peer(Envelope envelope) {
        return envelope.options().stream()
                .filter(TcpPeer.class::isInstance)
                .map(TcpPeer.class::cast)
                .reduce((first, second) -> second);
    }

    @Override
    public CompletionStage<Receipt> send(Envelope envelope) {
        wishes.check(envelope);
        checkHeaders(what, envelope);
        return way.send(wire.payload(what, envelope), envelope);
    }

    /** @throws SendFailedException when there are some */
    static void checkHeaders(String what, Envelope envelope) {
        if (!envelope.headers().isEmpty()) {
            throw new SendFailedException(what + " has headers, which TCP does not carry: "
                    + envelope.headers().entries().get(0).name()
                    + "; the option JsonEnvelope puts them into the payload");
        }
    }
}
