package io.asyncapigen.runtime.engine;

import io.asyncapigen.runtime.AsyncApiException;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.ServerAddress;
import io.asyncapigen.runtime.Settlement;
import io.asyncapigen.runtime.Subscription;
import io.asyncapigen.runtime.spi.Envelope;
import io.asyncapigen.runtime.spi.Inbox;
import io.asyncapigen.runtime.spi.Outcome;
import io.asyncapigen.runtime.spi.TransportReceiver;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One open receiver: takes envelopes from the transport, has them handled on the executor, and closes in an order in which none is lost.
 * Thread-safe.
 *
 * <p>Closing: the transport stops; what is in flight is waited for; what then is not settled is released; the receiver is closed.
 */
final class Intake implements Inbox, Subscription {
    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
    /** How long what the executor refused is kept, so that it does not come back at once, again and again. */
    private static final long REFUSED_MILLIS = 100;

    /** After about so many a task makes room for others that the executor has. */
    private static final int MOST_TURNS = 64;

    /** After about this time it no longer has the transport look for more. */
    private static final long SLICE_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    private static final ThreadLocal<@Nullable Turn> TURN = new ThreadLocal<>();

    private final ServerAddress server;
    private final Route route;
    private final Inbox handling;
    private final Executor threads;
    private final Duration closeTimeout;
    private final Consumer<Intake> onClosed;
    private final InFlight inFlight = new InFlight();
    /** Those that wait for a handler that has returned a stage, or that the executor has refused. */
    private final Set<CompletableFuture<Outcome>> unsettled = ConcurrentHashMap.newKeySet();

    private final Workers<Taken> workers;

    private volatile boolean isReleasing;

    private final Set<Turn> turns = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean closing = new AtomicBoolean();
    private final CompletableFuture<TransportReceiver> receiver = new CompletableFuture<>();
    private final CompletableFuture<Void> closed = new CompletableFuture<>();

    private record Taken(Envelope envelope, CompletableFuture<Outcome> outcome) {}

    /**
     * A task of the executor that handles one delivery after the other: while one is settled, the transport often has the next, which
     * then needs no other thread to wake up. Used by its own thread, but for what is released when closing cannot wait any longer.
     */
    private static final class Turn {
        private final Intake intake;
        private int left = MOST_TURNS;
        private final long begin = System.nanoTime();
        private long handled = begin;
        private boolean settling;
        private volatile @Nullable Taken current;
        private volatile @Nullable Taken next;

        Turn(Intake intake) {
            this.intake = intake;
        }

        boolean takesNext() {
            return settling && next == null;
        }

        boolean isOver() {
            return handled - begin >= SLICE_NANOS;
        }
    }

    /**
     * @param handling what happens to an envelope; called on {@code handlers}
     * @param threads for what blocks while closing
     */
    Intake(
            ServerAddress server,
            Route route,
            Inbox handling,
            Executor handlers,
            Executor threads,
            Duration closeTimeout,
            Consumer<Intake> onClosed) {
        this.server = server;
        this.route = route;
        this.handling = handling;
        this.threads = threads;
        this.closeTimeout = closeTimeout;
        this.onClosed = onClosed;
        this.workers = new Workers<>(handlers, threads, this::takeTurns, this::refused);
    }

    /** Says which receiver delivers to this one; called once, when it is open. */
    void opened(TransportReceiver receiver) {
        this.receiver.complete(receiver);
        receiver.ended().whenComplete((ignored, failure) -> {
            if (failure != null) {
                LOG.warn("The subscription {} of {} ended", route, server, failure);
                closeAsync(Stages.cause(failure));
            }
        });
    }

    @Override
    public CompletionStage<Outcome> deliver(Envelope envelope) {
        if (!inFlight.enter()) {
            return CompletableFuture.completedFuture(Outcome.RELEASED);
        }
        var outcome = new CompletableFuture<Outcome>();
        var taken = new Taken(envelope, outcome);
        Turn turn = TURN.get();
        if (turn != null && turn.intake == this && turn.takesNext()) {
            turn.next = taken;
        } else {
            workers.add(taken);
        }
        return outcome;
    }

    @Override
    public boolean takesNext() {
        Turn turn = TURN.get();
        return turn != null && turn.intake == this && turn.takesNext() && !turn.isOver() && workers.areQuick();
    }

    private void refused(RejectedExecutionException failure) {
        LOG.error("The executor takes no delivery of {}", route, failure);
        for (Taken each = workers.poll(); each != null; each = workers.poll()) {
            CompletableFuture<Outcome> outcome = each.outcome();
            unsettled.add(outcome);
            CompletableFuture.delayedExecutor(REFUSED_MILLIS, TimeUnit.MILLISECONDS, threads)
                    .execute(() -> settleLate(outcome, Outcome.RELEASED));
        }
    }

    private void takeTurns(Supplier<@Nullable Taken> more) {
        Turn outer = TURN.get(); // there when the executor runs tasks on the thread that hands them in
        var turn = new Turn(this);
        TURN.set(turn);
        turns.add(turn);
        try {
            Taken next = more.get();
            while (next != null) {
                takeTurn(turn, next);
                next = turn.left > 0 ? more.get() : null;
            }
        } finally {
            turns.remove(turn);
            if (outer == null) {
                TURN.remove();
            } else {
                TURN.set(outer);
            }
        }
    }

    private void takeTurn(Turn turn, Taken first) {
        for (Taken each = first; each != null; each = turn.next) {
            turn.current = each;
            turn.next = null;
            turn.left--;
            if (isReleasing) {
                settle(each.outcome(), Outcome.RELEASED);
            } else {
                handle(turn, each);
            }
        }
    }

    private void handle(Turn turn, Taken taken) {
        CompletableFuture<Outcome> outcome = taken.outcome();
        long start = System.nanoTime();
        CompletionStage<Outcome> handled;
        try {
            handled = Objects.requireNonNull(handling.deliver(taken.envelope()), "an interceptor gave no stage");
        } catch (Throwable e) {
            handled = CompletableFuture.failedFuture(e);
        }
        turn.handled = System.nanoTime();
        workers.handled(start, turn.handled);
        turn.settling = true; // the handler has returned, and does nothing more on this thread
        try {
            if (handled instanceof CompletableFuture<Outcome> future
                    && future.isDone()
                    && !future.isCompletedExceptionally()) {
                settle(outcome, future.join());
                return;
            }
            unsettled.add(outcome);
            handled.whenComplete((settled, failure) -> {
                unsettled.remove(outcome);
                if (failure == null) {
                    settle(outcome, settled);
                } else {
                    broken(outcome, failure);
                }
            });
        } finally {
            turn.settling = false;
        }
    }

    /** The delivery is in flight until the transport has heard, so that its receiver is not closed under it. */
    private void settle(CompletableFuture<Outcome> outcome, Outcome settled) {
        if (outcome.complete(settled)) {
            inFlight.leave();
        }
    }

    private void settleLate(CompletableFuture<Outcome> outcome, Outcome settled) {
        unsettled.remove(outcome);
        settle(outcome, settled);
    }

    /** What closing cannot wait for any longer. */
    private void release() {
        isReleasing = true; // for what a task has taken and does not show yet
        for (Taken each = workers.poll(); each != null; each = workers.poll()) {
            settle(each.outcome(), Outcome.RELEASED);
        }
        unsettled.forEach(each -> settleLate(each, Outcome.RELEASED));
        for (Turn turn : turns) {
            Taken current = turn.current;
            Taken next = turn.next;
            if (current != null) {
                settle(current.outcome(), Outcome.RELEASED);
            }
            if (next != null) {
                settle(next.outcome(), Outcome.RELEASED);
            }
        }
    }

    /** Only an interceptor can bring this about. */
    private void broken(CompletableFuture<Outcome> outcome, Throwable failure) {
        LOG.error("A delivery of {} was not settled", route, failure);
        settle(outcome, Outcome.failed(Settlement.RELEASE, Stages.cause(failure)));
    }

    /** Whether the current thread runs a handler of one of these. */
    static boolean isHandledBy(Set<Intake> intakes) {
        Turn turn = TURN.get();
        return turn != null && intakes.contains(turn.intake);
    }

    @Override
    public CompletionStage<Void> closed() {
        return closed;
    }

    @Override
    public void close() {
        CompletableFuture<Void> done = closeAsync(null);
        Turn turn = TURN.get();
        if (turn == null || turn.intake != this) {
            Stages.settled(done, closeTimeout.plus(Closing.GRACE));
        }
    }

    /** Closes in the background; the future completes when it is closed, exceptionally when there is a reason. */
    CompletableFuture<Void> closeAsync(@Nullable Throwable reason) {
        if (closing.compareAndSet(false, true)) {
            try {
                threads.execute(() -> shutDown(reason));
            } catch (RejectedExecutionException e) {
                shutDown(reason);
            }
        }
        return closed;
    }

    private void shutDown(@Nullable Throwable reason) {
        var closing = new Closing(threads, closeTimeout);
        TransportReceiver open = receiver.getNow(null);
        if (open != null) {
            closing.run("stop receiving " + route, open::stop);
        }
        if (!closing.await(inFlight.close())) {
            LOG.warn("{} deliveries of {} are released because their handlers took too long", inFlight.count(), route);
            release();
        }
        if (open != null) {
            closing.run("close the receiver of " + route, open::close);
        }
        onClosed.accept(this);
        if (reason == null) {
            closed.complete(null);
        } else {
            AsyncApiException failure = reason instanceof AsyncApiException ours
                    ? ours
                    : new AsyncApiException("the subscription " + route + " ended: " + reason, reason);
            failure.initServer(server);
            closed.completeExceptionally(failure);
        }
    }

    @Override
    public String toString() {
        return "Subscription[" + route + "]";
    }
}
