package io.asyncapigen.runtime.jackson;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Does again what the stack of the caller was not deep enough for. When Jackson first sees a type, it goes to the end of all chains of types
 * that refer to each other, and some documents have thousands in one. What it knows then, it keeps. One at a time, so that they take no more
 * than one deep stack together. Thread-safe; blocks.
 */
final class DeepStack {
    private static final long BYTES = 64L << 20;
    private static final ReentrantLock ONE = new ReentrantLock();

    private DeepStack() {}

    /**
     * What the work returns or throws.
     *
     * @throws StackOverflowError when 64 MB do not suffice either
     */
    static <T extends @Nullable Object> T orDeeper(Supplier<T> work) {
        try {
            return work.get();
        } catch (StackOverflowError e) {
            return deep(work);
        }
    }

    private static <T extends @Nullable Object> T deep(Supplier<T> work) {
        ONE.lock();
        try {
            return CompletableFuture.supplyAsync(work, DeepStack::start).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException refused) {
                throw refused;
            } else if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e;
        } finally {
            ONE.unlock();
        }
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(null, task, "asyncapi-deep", BYTES);
        thread.setDaemon(true);
        thread.start();
    }
}
