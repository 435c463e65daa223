package io.asyncapigen.runtime.schema;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Does again what the stack of the caller was not deep enough for: searches, as the matcher of the JDK recurses once for each repetition of a
 * group, and schemas to compile. One search at a time, so that they take no more than one deep stack together. Thread-safe; blocks.
 */
final class DeepStack {
    private static final long BYTES_OF_CHARACTER = 1024;
    private static final long MAX_BYTES = 64L << 20;
    private static final ReentrantLock ONE = new ReentrantLock();

    private DeepStack() {}

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

    /**
     * What a schema that is nested too deeply for the stack of the caller is compiled to, on one of 64 MB.
     *
     * @throws IllegalArgumentException when that does not suffice either, and as the compiler does
     */
    static <T> T compile(Supplier<T> compiler) {
        try {
            return CompletableFuture.supplyAsync(compiler, task -> start(task, MAX_BYTES))
                    .join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof IllegalArgumentException refused) {
                throw refused;
            }
            throw new IllegalArgumentException("the schemas of the generated code are nested too deeply", e);
        }
    }

    private static void start(Runnable task, long bytes) {
        Thread thread = new Thread(null, task, "asyncapi-deep", bytes);
        thread.setDaemon(true);
        thread.start();
    }
}
