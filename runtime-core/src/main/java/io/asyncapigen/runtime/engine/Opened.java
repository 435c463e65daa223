package io.asyncapigen.runtime.engine;

import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens each thing once and keeps it, up to a limit, past which the one that was opened first is forgotten. What failed to open is opened
 * again when it is asked for again. Thread-safe.
 */
final class Opened<K, V> {
    private static final Logger LOG = LoggerFactory.getLogger(Opened.class);

    private final ConcurrentMap<K, CompletableFuture<V>> byKey = new ConcurrentHashMap<>();
    private final Queue<K> order = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean warned = new AtomicBoolean();
    private final int limit;

    Opened(int limit) {
        this.limit = limit;
    }

    /** Blocks while it is being opened, but not while others are. */
    V get(K key, Supplier<V> open) {
        CompletableFuture<V> there = byKey.get(key);
        if (there == null) {
            var mine = new CompletableFuture<V>();
            there = byKey.putIfAbsent(key, mine);
            if (there == null) {
                return open(key, mine, open);
            }
        }
        try {
            return there.join();
        } catch (CompletionException e) {
            throw Stages.cause(e) instanceof RuntimeException known ? known : e;
        }
    }

    private V open(K key, CompletableFuture<V> mine, Supplier<V> open) {
        try {
            V opened = open.get();
            mine.complete(opened);
            order.add(key);
            forgetTheFirst();
            return opened;
        } catch (RuntimeException | Error e) {
            byKey.remove(key, mine);
            mine.completeExceptionally(e);
            throw e;
        }
    }

    private void forgetTheFirst() {
        while (byKey.size() > limit) {
            K first = order.poll();
            if (first == null) {
                return;
            }
            byKey.remove(first);
            if (warned.compareAndSet(false, true)) {
                LOG.warn(
                        "More than {} different routes were opened, {} among them; do its options have equals?",
                        limit,
                        first);
            }
        }
    }

    /** Opens it again when it is asked for again. */
    void forget(K key) {
        byKey.remove(key);
        order.remove(key);
    }

    int size() {
        return byKey.size();
    }

    void forEach(Consumer<V> action) {
        byKey.values().forEach(each -> each.thenAccept(action));
    }
}
