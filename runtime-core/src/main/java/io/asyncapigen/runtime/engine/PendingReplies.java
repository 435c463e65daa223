package io.asyncapigen.runtime.engine;

import io.asyncapigen.runtime.ClosedException;
import io.asyncapigen.runtime.spi.Envelope;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/** The requests that wait for a reply, by correlation id. Thread-safe. */
final class PendingReplies {
    private final ConcurrentMap<String, CompletableFuture<Envelope>> byId = new ConcurrentHashMap<>();
    private final Supplier<ClosedException> closing;
    private volatile boolean closed;

    /** @param closing what to tell those that wait when there will be no replies any more */
    PendingReplies(Supplier<ClosedException> closing) {
        this.closing = closing;
    }

    /**
     * Waits for the reply with that id.
     *
     * @throws IllegalStateException when another one waits for it
     */
    CompletableFuture<Envelope> expect(String id) {
        var reply = new CompletableFuture<Envelope>();
        if (byId.putIfAbsent(id, reply) != null) {
            throw new IllegalStateException("another request with the correlation id " + id + " waits for its reply");
        }
        if (closed) {
            byId.remove(id, reply);
            reply.completeExceptionally(closing.get());
        }
        return reply;
    }

    /** False when nobody waits for it. */
    boolean arrived(String id, Envelope reply) {
        CompletableFuture<Envelope> waiting = byId.remove(id);
        return waiting != null && waiting.complete(reply);
    }

    /** Waits no longer. */
    void forget(String id, CompletableFuture<Envelope> reply) {
        byId.remove(id, reply);
    }

    void close() {
        closed = true;
        byId.forEach((id, waiting) -> {
            byId.remove(id, waiting);
            waiting.completeExceptionally(closing.get());
        });
    }
}
