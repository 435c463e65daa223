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
 * Sends to those who are connected to a server of ours: to all at the path, or to those that are named. One who does not read is not
 * waited for when it goes to all, and let go when too much waits for it. Thread-safe.
 */
record ServerSender(Route route, ServedPath path) implements TransportSender {
    private static final Wishes KNOWN = Wishes.of("WebSocket", WsSession.class);
    private static final long LEAST_ALLOWED = 1 << 20;

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
                            ? Outflow.write(
                                    each.channel(),
                                    Frames.of(envelope, path.site().settings()))
                            : CompletableFuture.failedFuture(new SendFailedException(
                                    each + (each.isOpen() ? " is not connected to " + route : " is closed"))));
        }
        return all(writes);
    }

    private CompletionStage<Receipt> toAll(Envelope envelope) {
        long allowed = Math.max(LEAST_ALLOWED, path.site().settings().limit());
        var writes = new ArrayList<CompletableFuture<Receipt>>();
        for (WsSession each : path.sessions()) {
            if (!each.parameters().entrySet().containsAll(envelope.parameters().entrySet())) {
                continue;
            }
            Channel channel = each.channel();
            boolean reads = channel.isWritable();
            if (!reads && waiting(channel) > allowed) {
                each.close(CloseCodes.TRY_AGAIN_LATER, "too slow");
                continue;
            }
            CompletableFuture<Receipt> write =
                    Outflow.write(channel, Frames.of(envelope, path.site().settings()));
            if (reads) {
                writes.add(write.exceptionally(gone -> Receipt.empty()));
            }
        }
        return all(writes);
    }

    private static long waiting(Channel channel) {
        var buffer = channel.unsafe().outboundBuffer();
        return buffer == null ? 0 : buffer.totalPendingWriteBytes();
    }

    private static CompletionStage<Receipt> all(List<CompletableFuture<Receipt>> writes) {
        return CompletableFuture.allOf(writes.toArray(CompletableFuture[]::new)).thenApply(done -> Receipt.empty());
    }
}
