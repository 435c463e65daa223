package io.asyncapigen.runtime.engine;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Opens each thing once and keeps it. What failed to open is opened again when it is asked for again. Thread-safe. */
final class Opened<K, V> {
    private final ConcurrentMap<K, CompletableFuture<V>> byKey = new ConcurrentHashMap<>();

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
            return opened;
        } catch (RuntimeException | Error e) {
            byKey.remove(key, mine);
            mine.completeExceptionally(e);
            throw e;
        }
    }

    /** Opens it again when it is asked for again. */
    void forget(K key) {
        byKey.remove(key);
    }

    void forEach(Consumer<V> action) {
        byKey.values().forEach(each -> each.thenAccept(action));
    }
}
