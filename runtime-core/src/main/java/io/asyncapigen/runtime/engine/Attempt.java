package io.asyncapigen.runtime.engine;

import io.asyncapigen.runtime.AsyncApiException;
import io.asyncapigen.runtime.DeadlineExceededException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeoutException;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * Something that takes its time and may fail, such as a send: how long it may take, and which exception says how it failed.
 *
 * @param deadlines after whose limit it has failed
 * @param what as in "sending to orders", for messages; asked for only when it has failed
 * @param failing makes an exception of ours
 */
record Attempt(
        Deadlines deadlines,
        Supplier<String> what,
        BiFunction<String, Throwable, ? extends AsyncApiException> failing) {

    /**
     * One of its kind.
     *
     * @param threads see {@link Deadlines}
     */
    static Attempt of(
            Duration limit,
            Supplier<String> what,
            BiFunction<String, Throwable, ? extends AsyncApiException> failing,
            Executor threads) {
        return new Attempt(new Deadlines(limit, threads), what, failing);
    }

    Duration limit() {
        return deadlines.limit();
    }

    /**
     * Starts it. The future fails with an exception of ours, or with the one of a caller's mistake, as they are: not wrapped in another
     * one. It may complete on any thread.
     */
    <T> CompletableFuture<T> start(Supplier<? extends CompletionStage<? extends T>> task) {
        var result = new CompletableFuture<T>();
        var timed = new CompletableFuture<T>();
        timed.whenComplete((value, e) -> {
            if (e == null) {
                result.complete(value);
            } else {
                result.completeExceptionally(translate(Stages.cause(e)));
            }
        });
        try {
            task.get().whenComplete((value, e) -> {
                if (e == null) {
                    timed.complete(value);
                } else {
                    timed.completeExceptionally(e);
                }
            });
        } catch (RuntimeException | Error e) {
            timed.completeExceptionally(e);
        }
        if (!timed.isDone()) {
            deadlines.watch(timed);
        }
        return result;
    }

    /** Waits for a future of {@link #start}; throws what it fails with. */
    <T> T await(CompletableFuture<T> started) {
        try {
            return started.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failing.apply("interrupted while " + what.get(), e);
        } catch (ExecutionException e) {
            Throwable cause = Stages.cause(e);
            if (cause instanceof Error error) {
                throw error;
            }
            throw cause instanceof RuntimeException unchecked
                    ? unchecked
                    : failing.apply(what.get() + " failed", cause);
        }
    }

    private Throwable translate(Throwable failure) {
        if (failure instanceof TimeoutException) {
            return new DeadlineExceededException(what.get() + " took longer than " + limit());
        }
        boolean known = failure instanceof AsyncApiException
                || failure instanceof IllegalStateException
                || failure instanceof IllegalArgumentException
                || failure instanceof Error;
        return known ? failure : failing.apply(what.get() + " failed: " + failure, failure);
    }
}
