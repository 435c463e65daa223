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
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/**
 * Sends to those who are connected to a server of ours: to all at the path, or to those that are named. What goes to all
 * waits a second for one who does not read, and then no more until that one has caught up; it is let go when too much waits for it. Thread-safe.
 */
record ServerSender(Route route, ServedPath path) implements TransportSender {
    private static final Wishes KNOWN = Wishes.of("WebSocket", WsSession.class);
    private static final long LEAST_ALLOWED = 1 << 20;
    private static final long PATIENCE_MILLIS = 1_000;

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
        long allowed = Math.max(LEAST_ALLOWED, path.site().settings().limit());
        var writes = new HashMap<WsSession, CompletableFuture<Receipt>>();
        for (WsSession each : path.sessions()) {
            if (!each.parameters().entrySet().containsAll(envelope.parameters().entrySet())) {
                continue;
            }
            boolean isSlow = path.isSlow(each);
            if (isSlow && waiting(each.channel()) > allowed) {
                each.close(CloseCodes.TRY_AGAIN_LATER, "too slow");
                continue;
            }
            CompletableFuture<Receipt> write = write(each, envelope);
            if (!isSlow) {
                writes.put(each, write.exceptionally(gone -> Receipt.empty()));
            }
        }
        return CompletableFuture.allOf(writes.values().toArray(CompletableFuture[]::new))
                .completeOnTimeout(null, PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
                .thenApply(done -> {
                    writes.forEach(path::noteSlow);
                    return Receipt.empty();
                });
    }

    private static long waiting(Channel channel) {
        var buffer = channel.unsafe().outboundBuffer();
        return buffer == null ? 0 : buffer.totalPendingWriteBytes();
    }
}
