package io.asyncapigen.runtime.schema;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Searches again where the stack of the caller was not deep enough: the matcher of the JDK recurses once for each repetition of a group. One
 * search at a time, so that they take no more than one deep stack together. Thread-safe; blocks.
 */
final class DeepSearch {
    private static final long BYTES_OF_CHARACTER = 1024;
    private static final long MAX_BYTES = 64L << 20;
    private static final ReentrantLock ONE = new ReentrantLock();

    private DeepSearch() {}

    /**
     * What the search finds, on a stack for that many characters.
     *
     * @return empty too when it needs more than 64 MB
     */
    static Optional<Boolean> run(int characters, Supplier<Optional<Boolean>> search) {
        long bytes = Math.min(characters * BYTES_OF_CHARACTER, MAX_BYTES);
        ONE.lock();
        try {
            return CompletableFuture.supplyAsync(search, task -> start(task, bytes))
                    .exceptionally(tooDeep -> Optional.empty())
                    .join();
        } finally {
            ONE.unlock();
        }
    }

    private static void start(Runnable task, long bytes) {
        Thread thread = new Thread(null, task, "asyncapi-pattern", bytes);
        thread.setDaemon(true);
        thread.start();
    }
}
