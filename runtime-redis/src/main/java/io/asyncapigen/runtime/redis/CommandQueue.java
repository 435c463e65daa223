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
    private static final class Command<C, T> {
        private final Function<? super C, ? extends CompletionStage<T>> dispatch;
        private final CompletableFuture<T> answer = new CompletableFuture<>();

        Command(Function<? super C, ? extends CompletionStage<T>> dispatch) {
            this.dispatch = dispatch;
        }
    }

    private final Links links;
    private final BooleanSupplier isActive;
    private final Runnable hangUp;
    private final AtomicInteger unanswered = new AtomicInteger();

    // Guarded by this.
    private final Deque<Command<C, ?>> waiting = new ArrayDeque<>();
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
        for (Command<C, ?> each = waiting.poll(); each != null; each = waiting.poll()) {
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
        var made = new Command<C, T>(command);
        synchronized (this) {
            if (closed) {
                return CompletableFuture.failedFuture(links.closedException());
            }
            C used = isActive.getAsBoolean() ? current : null;
            if (used == null) {
                waiting.add(made);
            } else {
                start(made, used);
            }
        }
        unanswered.incrementAndGet();
        Deadlines deadlines = links.deadlines(patience);
        Deadlines.Watch watch = deadlines.watch(() -> silence(made));
        return made.answer.whenComplete((value, failure) -> {
            deadlines.forget(watch);
            unanswered.decrementAndGet();
        });
    }

    private <T> void start(Command<C, T> command, C connection) {
        try {
            command.dispatch.apply(connection).whenComplete((value, failure) -> {
                if (failure == null) {
                    command.answer.complete(value);
                } else if (Failures.isRefusal(failure)) {
                    if (Failures.isRefusal(failure, "ERR Protocol error") || Failures.isRefusal(failure, "READONLY")) {
                        hangUp.run(); // as the server does after the one, and to find the master after the other
                    }
                    command.answer.completeExceptionally(Failures.cause(failure));
                } else {
                    command.answer.completeExceptionally(
                            new IOException("the connection was lost before the server answered", failure));
                }
            });
        } catch (RuntimeException e) {
            command.answer.completeExceptionally(e);
        }
    }

    private void silence(Command<C, ?> command) {
        if (withdraw(command)) {
            command.answer.completeExceptionally(new IOException("the server was away for too long"));
        } else if (command.answer.completeExceptionally(new IOException("the server did not answer"))) {
            hangUp.run();
        }
    }

    /** False when it is on its way already. */
    private synchronized boolean withdraw(Command<C, ?> command) {
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
        List<Command<C, ?>> left;
        synchronized (this) {
            closed = true;
            current = null;
            left = new ArrayList<>(waiting);
            waiting.clear();
        }
        left.forEach(each -> each.answer.completeExceptionally(links.closedException()));
    }
}
