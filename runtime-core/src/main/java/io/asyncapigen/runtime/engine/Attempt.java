package io.asyncapigen.runtime.engine;

import io.asyncapigen.runtime.AsyncApiException;
import io.asyncapigen.runtime.DeadlineExceededException;
import io.asyncapigen.runtime.spi.Deadlines;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeoutException;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

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
        return start(task, () -> {});
    }

    /** @param after runs once, when the future is complete */
    <T> CompletableFuture<T> start(Supplier<? extends CompletionStage<? extends T>> task, Runnable after) {
        var result = new CompletableFuture<T>();
        CompletionStage<? extends T> stage;
        try {
            stage = task.get();
        } catch (RuntimeException | Error e) {
            result.completeExceptionally(translate(e));
            after.run();
            return result;
        }
        boolean isDone = stage instanceof CompletableFuture<?> future && future.isDone();
        Deadlines.Watch watch = isDone ? null : deadlines.watch(() -> finish(result, null, late(), after));
        stage.whenComplete((value, e) -> {
            if (watch != null) {
                deadlines.forget(watch);
            }
            finish(result, value, e == null ? null : translate(Stages.cause(e)), after);
        });
        return result;
    }

    @SuppressWarnings("NullAway") // what a stage completes with is what its type says
    private static <T> void finish(
            CompletableFuture<T> result, @Nullable T value, @Nullable Throwable failure, Runnable after) {
        if (failure == null ? result.complete(value) : result.completeExceptionally(failure)) {
            after.run();
        }
    }

    private DeadlineExceededException late() {
        return new DeadlineExceededException(what.get() + " took longer than " + limit());
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
            return late();
        }
        boolean known = failure instanceof AsyncApiException
                || failure instanceof IllegalStateException
                || failure instanceof IllegalArgumentException
                || failure instanceof Error;
        return known ? failure : failing.apply(what.get() + " failed: " + failure, failure);
    }
}
