package io.asyncapigen.runtime.redis;

import io.asyncapigen.runtime.ClosedException;
import io.asyncapigen.runtime.spi.Deadlines;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The commands of a link, which are written in the order in which they come. While there is no connection they wait; a command that was on
 * its way when a connection was lost fails, for nobody knows whether the server had it. Thread-safe.
 *
 * @param <C> a connection
 */
final class CommandQueue<C> {
    private static final int MOST_UNANSWERED = 1 << 16;

    /** A command that waits for its answer, or for a connection to be written to. */
    private final class Command<T> {
        private final Function<? super C, ? extends CompletionStage<T>> dispatch;
        private final CompletableFuture<T> answer = new CompletableFuture<>();
        private final Deadlines deadlines;
        private final Deadlines.Watch watch;

        Command(Function<? super C, ? extends CompletionStage<T>> dispatch, Deadlines deadlines) {
            this.dispatch = dispatch;
            this.deadlines = deadlines;
            this.watch = deadlines.watch(() -> silence(this));
            unanswered.incrementAndGet();
        }

        void succeed(T value) {
            if (answer.complete(value)) {
                leave();
            }
        }

        /** False when it was over before. */
        boolean fail(Throwable reason) {
            boolean isNew = answer.completeExceptionally(reason);
            if (isNew) {
                leave();
            }
            return isNew;
        }

        private void leave() {
            deadlines.forget(watch);
            unanswered.decrementAndGet();
        }
    }

    private final Links links;
    private final BooleanSupplier isActive;
    private final Runnable hangUp;
    private final AtomicInteger unanswered = new AtomicInteger();

    // Guarded by this.
    private final Deque<Command<?>> waiting = new ArrayDeque<>();
    private @Nullable C current;
    private boolean closed;

    /**
     * @param isActive whether the connection is still there, which is known before {@link #hold} is called
     * @param hangUp closes the connection, so that another one is made
     */
    CommandQueue(Links links, BooleanSupplier isActive, Runnable hangUp) {
        this.links = links;
        this.isActive = isActive;
        this.hangUp = hangUp;
    }

    /** Writes what waits, and from now on what comes, to that connection. */
    synchronized void writeTo(C connection) {
        current = connection;
        for (Command<?> each = waiting.poll(); each != null; each = waiting.poll()) {
            start(each, connection);
        }
    }

    /** The connection is gone; what comes waits for the next one. */
    synchronized void hold() {
        current = null;
    }

    /**
     * Has a command written, in the order of the calls, as soon as there is a connection.
     *
     * @param patience from now until the server has answered; one that does not is taken for dead, and the connection made again
     * @return fails with what the server said against it, an {@link IOException} when there was no answer, or a {@link ClosedException}
     */
    <T> CompletableFuture<T> run(Duration patience, Function<? super C, ? extends CompletionStage<T>> command) {
        Command<T> made;
        synchronized (this) {
            if (closed) {
                return CompletableFuture.failedFuture(links.closedException());
            }
            made = new Command<>(command, links.deadlines(patience));
            C used = isActive.getAsBoolean() ? current : null;
            if (used == null) {
                waiting.add(made);
            } else {
                start(made, used);
            }
        }
        return made.answer;
    }

    private <T> void start(Command<T> command, C connection) {
        try {
            command.dispatch.apply(connection).whenComplete((value, failure) -> {
                if (failure == null) {
                    command.succeed(value);
                } else if (Failures.isRefusal(failure)) {
                    if (Failures.isRefusal(failure, "ERR Protocol error") || Failures.isRefusal(failure, "READONLY")) {
                        giveUp(connection); // as the server does after the one, and to find the master after the other
                    }
                    command.fail(Failures.cause(failure));
                } else {
                    giveUp(connection); // it is told here before it is told to the channel
                    command.fail(new IOException("the connection was lost before the server answered", failure));
                }
            });
        } catch (RuntimeException e) {
            command.fail(e);
        }
    }

    /** Nothing more goes to that connection, so that whoever hears of a failure and sends again does so over the next one. */
    private void giveUp(C connection) {
        synchronized (this) {
            if (current != connection) {
                return;
            }
            current = null;
        }
        hangUp.run();
    }

    private void silence(Command<?> command) {
        if (withdraw(command)) {
            command.fail(new IOException("the server was away for too long"));
        } else if (command.fail(new IOException("the server did not answer"))) {
            hangUp.run();
        }
    }

    /** False when it is on its way already. */
    private synchronized boolean withdraw(Command<?> command) {
        return waiting.remove(command);
    }

    /** @throws IllegalStateException when so many commands wait for an answer that those who send had better wait as well */
    void refuseWhenFull() {
        if (unanswered.get() >= MOST_UNANSWERED) {
            throw new IllegalStateException(MOST_UNANSWERED + " messages wait for an answer already");
        }
    }

    /** What still waits for a connection fails, and what comes. */
    void close() {
        List<Command<?>> left;
        synchronized (this) {
            closed = true;
            current = null;
            left = new ArrayList<>(waiting);
            waiting.clear();
        }
        left.forEach(each -> each.fail(links.closedException()));
    }
}
