package io.asyncapigen.runtime.engine;

import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Has what waits taken by as few tasks of an executor as it needs: to wake up a thread costs more than to handle most of it. Thread-safe. */
final class Workers<T> {
    /** How often a task that finds nothing lets others run before it ends. */
    private static final int MOST_YIELDS = 4;

    /** It does so where something was handled no longer ago than this: then more comes so fast that the next is likely soon. */
    private static final long BUSY_NANOS = 200_000;

    /** To wait for a handler that takes less than this costs less than to wake up a thread. */
    private static final long QUICK_NANOS = 50_000;

    /** What waits for a handler that was quick so far waits no longer than about this. */
    private static final long PATIENCE_MILLIS = 1;

    private final Executor handlers;
    private final Executor threads;
    private final Consumer<Supplier<@Nullable T>> task;
    private final Consumer<RejectedExecutionException> onRefused;

    /** What no task has taken yet, in the order in which it came. */
    private final Queue<T> waiting = new ConcurrentLinkedQueue<>();

    /** Whether a task is handed to the executor that has not begun. */
    private final AtomicBoolean waking = new AtomicBoolean();

    /** How many tasks run. One that ends looks afterwards whether something waits. */
    private final AtomicInteger running = new AtomicInteger();

    /** Whether somebody looks soon at what waits for a running task. */
    private final AtomicBoolean watching = new AtomicBoolean();

    private volatile long lastHandled = System.nanoTime();
    private volatile boolean wasQuick;

    /** One that takes its time among quick ones was often only interrupted by other programs. */
    private volatile boolean isQuick;

    /**
     * @param threads for waking, which may block, since it is the user's executor that is asked
     * @param task runs on {@code handlers}; handles what the supplier gives, until that is {@code null} or it makes room for others
     * @param onRefused when the executor has taken no task, so that nothing takes what waits
     */
    Workers(
            Executor handlers,
            Executor threads,
            Consumer<Supplier<@Nullable T>> task,
            Consumer<RejectedExecutionException> onRefused) {
        this.handlers = handlers;
        this.threads = threads;
        this.task = task;
        this.onRefused = onRefused;
    }

    void add(T one) {
        waiting.add(one);
        seeTo();
    }

    /** Takes what has waited longest. */
    @Nullable
    T poll() {
        return waiting.poll();
    }

    /** Notes, in a task, how long something took its handler. */
    void handled(long startNanos, long endNanos) {
        boolean isThisQuick = endNanos - startNanos < QUICK_NANOS;
        isQuick = isThisQuick || wasQuick;
        wasQuick = isThisQuick;
        lastHandled = endNanos;
    }

    /** Whether handlers are done sooner than another thread would be there. */
    boolean areQuick() {
        return isQuick;
    }

    /** Sees to what waits: a task that runs takes it soon where handlers are quick, otherwise another thread is woken up. */
    private void seeTo() {
        if (!isQuick || running.get() == 0) {
            wakeAnother();
        } else if (watching.compareAndSet(false, true)) {
            long before = lastHandled;
            CompletableFuture.delayedExecutor(PATIENCE_MILLIS, TimeUnit.MILLISECONDS, Runnable::run)
                    .execute(() -> lookAgain(before));
        }
    }

    /** On the timer of the JVM, which others wait for. */
    private void lookAgain(long before) {
        watching.set(false);
        if (waiting.isEmpty()) {
            return;
        }
        if (lastHandled == before) {
            wasQuick = false;
            isQuick = false; // the one that runs now takes its time
        }
        try {
            threads.execute(this::wakeAnother);
        } catch (RejectedExecutionException e) {
            wakeAnother(); // the connection is closed, and this settles what is left
        }
    }

    /**
     * Sees to it that a thread is on its way to what waits. One at a time is: handlers that are done soon take what waits themselves before
     * the next one is there, and while one takes its time, the next wakes another.
     */
    private void wakeAnother() {
        if (!waking.compareAndSet(false, true)) {
            return;
        }
        try {
            handlers.execute(this::run);
        } catch (RejectedExecutionException e) {
            waking.set(false);
            if (!waiting.isEmpty()) { // otherwise another task was quicker, and all is settled and closed
                onRefused.accept(e);
            }
        }
    }

    private void run() {
        running.incrementAndGet();
        waking.set(false);
        boolean isBusy = System.nanoTime() - lastHandled < BUSY_NANOS;
        try {
            task.accept(() -> next(isBusy));
        } finally {
            running.decrementAndGet();
            if (!waiting.isEmpty()) {
                wakeAnother();
            }
        }
    }

    private @Nullable T next(boolean isBusy) {
        T next = waiting.poll();
        if (next == null && isBusy) {
            next = linger();
        }
        if (next != null && !waiting.isEmpty()) {
            seeTo(); // for the handler may take its time
        }
        return next;
    }

    /**
     * A moment in which the transport may bring more, which then needs no thread to wake up. Without it the transport's thread is often
     * interrupted by the one that it has woken, for each delivery anew.
     */
    private @Nullable T linger() {
        if (!waking.compareAndSet(false, true)) {
            return null; // another thread is on its way
        }
        T next = null;
        for (int i = 0; next == null && i < MOST_YIELDS; i++) {
            Thread.yield();
            next = waiting.poll();
        }
        waking.set(false);
        return next == null ? waiting.poll() : next;
    }
}
