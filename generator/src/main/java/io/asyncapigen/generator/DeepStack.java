package io.asyncapigen.generator;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/** Runs work on a thread whose stack is deep enough for documents that nest deeply. */
final class DeepStack {
    /** Documents nest up to the limit of the reader, and every stage may follow them down. */
    private static final long BYTES = 512L << 20;

    private DeepStack() {}

    /** Waits for the work and gives back what it returns or throws; an interrupt is kept for the caller. */
    static <T> T run(Callable<T> work) {
        return await(start(work));
    }

    /** Has the work done beside what the caller does. */
    static <T> Future<T> start(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = new Thread(null, task, "asyncapi-gen", BYTES);
        thread.setDaemon(true);
        thread.start();
        return task;
    }

    /** What the work returns or throws; an interrupt is kept for the caller. */
    static <T> T await(Future<T> task) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw unchecked(e.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static RuntimeException unchecked(@Nullable Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException exception ? exception : new IllegalStateException(cause);
    }
}
