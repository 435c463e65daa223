package io.asyncapigen.runtime.engine;

import io.asyncapigen.runtime.AsyncApiException;
import io.asyncapigen.runtime.DeadlineExceededException;
import io.asyncapigen.runtime.ServerAddress;
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
 * @param server which every failure names
 * @param what as in "sending to orders", for messages; asked for only when it has failed
 * @param failing makes an exception of ours
 */
record Attempt(
        Deadlines deadlines,
        ServerAddress server,
        Supplier<String> what,
        BiFunction<String, Throwable, ? extends AsyncApiException> failing) {

    /**
     * One of its kind.
     *
     * @param threads see {@link Deadlines}
     */
    static Attempt of(
            Duration limit,
            ServerAddress server,
            Supplier<String> what,
            BiFunction<String, Throwable, ? extends AsyncApiException> failing,
            Executor threads) {
        return new Attempt(new Deadlines(limit, threads), server, what, failing);
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

    /** @param after runs once, when it has ended: the future is complete then, unless whoever has it completed it before */
    <T> CompletableFuture<T> start(Supplier<? extends CompletionStage<? extends T>> task, Runnable after) {
        var started = new Started<T>(this, after);
        CompletionStage<? extends T> stage;
        try {
            stage = task.get();
        } catch (RuntimeException | Error e) {
            started.fail(translate(e));
            return started;
        }
        boolean isDone = stage instanceof CompletableFuture<?> future && future.isDone();
        if (!isDone) {
            started.watch = deadlines.watch(started::tooLate);
        }
        stage.whenComplete(started::settle);
        return started;
    }

    /** There is one for each message that is sent. It ends once: by its stage, if the deadline forgets it, otherwise by the deadline. */
    private static final class Started<T> extends CompletableFuture<T> {
        private final Attempt attempt;
        private final Runnable after;
        private Deadlines.@Nullable Watch watch;

        Started(Attempt attempt, Runnable after) {
            this.attempt = attempt;
            this.after = after;
        }

        @SuppressWarnings("NullAway") // what a stage completes with is what its type says
        void settle(@Nullable T value, @Nullable Throwable failure) {
            if (watch != null && !attempt.deadlines.forget(watch)) {
                return;
            } else if (failure != null) {
                fail(attempt.translate(Stages.cause(failure)));
            } else {
                complete(value);
                after.run();
            }
        }

        void tooLate() {
            fail(attempt.late());
        }

        void fail(Throwable failure) {
            completeExceptionally(failure);
            after.run();
        }
    }

    private AsyncApiException late() {
        return named(new DeadlineExceededException(what.get() + " took longer than " + limit()));
    }

    private AsyncApiException named(AsyncApiException failure) {
        failure.initServer(server);
        return failure;
    }

    /** Waits for a future of {@link #start}; throws what it fails with. */
    <T> T await(CompletableFuture<T> started) {
        try {
            return started.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw named(failing.apply("interrupted while " + what.get(), e));
        } catch (ExecutionException e) {
            Throwable cause = Stages.cause(e);
            if (cause instanceof Error error) {
                throw error;
            }
            throw cause instanceof RuntimeException unchecked
                    ? unchecked
                    : named(failing.apply(what.get() + " failed", cause));
        }
    }

    private Throwable translate(Throwable failure) {
        if (failure instanceof TimeoutException) {
            return late();
        } else if (failure instanceof AsyncApiException ours) {
            return named(ours);
        }
        boolean known = failure instanceof IllegalStateException
                || failure instanceof IllegalArgumentException
                || failure instanceof Error;
        return known ? failure : named(failing.apply(what.get() + " failed: " + failure, failure));
    }
}
