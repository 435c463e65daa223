package io.asyncapigen.runtime.ws;

import io.asyncapigen.runtime.AsyncApiException;
import io.asyncapigen.runtime.Receipt;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.SendFailedException;
import io.asyncapigen.runtime.netty.Outflow;
import io.asyncapigen.runtime.spi.Envelope;
import io.asyncapigen.runtime.spi.TransportSender;
import io.asyncapigen.runtime.spi.Wishes;
import io.netty.channel.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Sends to those who are connected to a server of ours: to all at the path, or to those that are named. Thread-safe.
 */
record ServerSender(Route route, ServedPath path) implements TransportSender {
    private static final Wishes KNOWN = Wishes.of("WebSocket", WsSession.class);

    @Override
    public CompletionStage<Receipt> send(Envelope envelope) {
        try {
            KNOWN.check(envelope);
            Frames.of(envelope, path.site().settings()).release();
            List<WsSession> named = envelope.options().stream()
                    .filter(WsSession.class::isInstance)
                    .map(WsSession.class::cast)
                    .toList();
            return named.isEmpty() ? toAll(envelope) : to(named, envelope);
        } catch (AsyncApiException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private CompletionStage<Receipt> to(List<WsSession> named, Envelope envelope) {
        var writes = new ArrayList<CompletableFuture<Receipt>>();
        for (WsSession each : named) {
            writes.add(
                    path.sessions().contains(each)
                            ? write(each, envelope)
                            : CompletableFuture.failedFuture(new SendFailedException(
                                    each + (each.isOpen() ? " is not connected to " + route : " is closed"))));
        }
        return CompletableFuture.allOf(writes.toArray(CompletableFuture[]::new)).thenApply(done -> Receipt.empty());
    }

    private CompletableFuture<Receipt> write(WsSession session, Envelope envelope) {
        return Outflow.write(session.channel(), Frames.of(envelope, path.site().settings()));
    }

    private CompletionStage<Receipt> toAll(Envelope envelope) {
        List<Channel> channels = path.sessions().stream()
                .filter(each -> each.parameters()
                        .entrySet()
                        .containsAll(envelope.parameters().entrySet()))
                .map(WsSession::channel)
                .toList();
        return path.broadcast()
                .write(channels, channel -> Frames.of(envelope, path.site().settings()))
                .thenApply(isTaken -> Receipt.empty());
    }
}
