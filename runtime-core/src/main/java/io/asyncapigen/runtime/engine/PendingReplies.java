package io.asyncapigen.runtime.engine;

import io.asyncapigen.runtime.ClosedException;
import io.asyncapigen.runtime.spi.Envelope;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/** The requests that wait for a reply, by correlation id. Thread-safe. */
final class PendingReplies {
    private record Waiting(Envelope request, CompletableFuture<Envelope> reply) {
        /** Whether this is the request itself, come back. */
        boolean isEchoedBy(Envelope envelope) {
            return request.payload().equals(envelope.payload())
                    && request.headers().names().stream()
                            .allMatch(each -> request.headers()
                                    .text(each)
                                    .equals(envelope.headers().text(each)));
        }
    }

    private final ConcurrentMap<String, Waiting> byId = new ConcurrentHashMap<>();
    private final boolean sharedChannel;
    private final Supplier<ClosedException> closing;
    private volatile boolean closed;

    /**
     * @param sharedChannel whether replies come in where requests go out, so that requests come back as well
     * @param closing what to tell those that wait when there will be no replies any more
     */
    PendingReplies(boolean sharedChannel, Supplier<ClosedException> closing) {
        this.sharedChannel = sharedChannel;
        this.closing = closing;
    }

    /**
     * Waits for the reply with that id.
     *
     * @throws IllegalStateException when another one waits for it
     */
    CompletableFuture<Envelope> expect(String id, Envelope request) {
        var waiting = new Waiting(request, new CompletableFuture<>());
        if (byId.putIfAbsent(id, waiting) != null) {
            throw new IllegalStateException("another request with the correlation id " + id + " waits for its reply");
        }
        if (closed) {
            fail(id, waiting);
        }
        return waiting.reply;
    }

    /** False when nobody waits for it. */
    boolean arrived(String id, Envelope reply) {
        Waiting waiting = byId.get(id);
        if (waiting == null) {
            return false;
        } else if (sharedChannel && waiting.isEchoedBy(reply)) {
            return true;
        }
        return byId.remove(id, waiting) && waiting.reply.complete(reply);
    }

    /** Waits no longer. */
    void forget(String id, CompletableFuture<Envelope> reply) {
        byId.computeIfPresent(id, (key, waiting) -> waiting.reply == reply ? null : waiting);
    }

    void close() {
        closed = true;
        byId.forEach(this::fail);
    }

    private void fail(String id, Waiting waiting) {
        byId.remove(id, waiting);
        waiting.reply.completeExceptionally(closing.get());
    }
}
