package io.asyncapigen.runtime.nats;

import io.nats.client.IterableConsumer;
import io.nats.client.JetStreamStatusCheckedException;
import io.nats.client.Message;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the messages of a consumer in their order and has them delivered: on a thread of its own, and as long as handlers are quick on the one that
 * has just handled a message, so that none has to be woken up for the next. Thread-safe.
 */
final class Feed {
    private static final Logger LOG = LoggerFactory.getLogger(Feed.class);

    private static final Duration LONG = Duration.ofSeconds(1);

    /** So long a thread that has handled a message waits for the next one before it does something else. */
    private static final Duration SHORT = Duration.ofMillis(1);

    /** What comes while a handler takes its time after quick ones waits no longer than about this. */
    private static final long PATIENCE_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

    /** A consumer that gives nothing sooner than this gives nothing any more. */
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final Supplier<IterableConsumer> consumer;
    private final Consumer<Message> delivery;
    private final BooleanSupplier takesNext;
    private final Thread thread = new Thread(this::run, "nats-feed");

    /** Held by whoever takes a message, until it is delivered. */
    private final ReentrantLock taking = new ReentrantLock();

    /** How many were taken by threads that had handled one. Changes while the lock is held. */
    private volatile long lentTaken;

    /** Whether it is for the thread that handles a message to take the next. */
    private volatile boolean isLent;

    /** Whether the one that was settled last would have been followed by another on its thread. */
    private volatile boolean isQuick;

    private volatile boolean isClosed;

    /**
     * @param consumer which to take from, for it may be made again
     * @param delivery gets the messages, one at a time
     * @param takesNext whether the current thread is one that has just handled a message, and would be quick to handle the next
     */
    Feed(Supplier<IterableConsumer> consumer, Consumer<Message> delivery, BooleanSupplier takesNext) {
        this.consumer = consumer;
        this.delivery = delivery;
        this.takesNext = takesNext;
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** Takes nothing more soon. */
    void close() {
        isClosed = true;
        thread.interrupt();
    }

    private void run() {
        try {
            while (!isClosed) {
                long begin = System.nanoTime();
                taking.lock();
                boolean isTaken;
                try {
                    isTaken = take(LONG, isQuick);
                } finally {
                    taking.unlock();
                }
                if (isTaken) {
                    awaitReturn();
                } else if (System.nanoTime() - begin < PAUSE_NANOS) {
                    LockSupport.parkNanos(this, PAUSE_NANOS);
                }
            }
        } catch (InterruptedException e) {
            LOG.trace("closed", e);
        }
    }

    /** While those that handle messages get on and take the next themselves. */
    private void awaitReturn() {
        while (isLent) {
            long before = lentTaken;
            LockSupport.parkNanos(this, PATIENCE_NANOS);
            if (lentTaken == before) {
                isLent = false;
            }
        }
    }

    /** Delivers the next message; false when there was none. The lock is held. */
    private boolean take(Duration most, boolean lends) throws InterruptedException {
        try {
            Message next = consumer.get().nextMessage(most);
            if (next != null) {
                isLent = lends;
                delivery.accept(next);
            }
            return next != null;
        } catch (JetStreamStatusCheckedException e) { // who looks after the consumer sees to that
            LOG.debug("A consumer gives nothing", e);
            return false;
        } catch (RuntimeException e) { // it would be the last message otherwise
            LOG.warn("While receiving", e);
            return true;
        }
    }

    /** On the thread that has settled a message: delivers the next, if that is for this one to do. */
    void settled() {
        isQuick = takesNext.getAsBoolean();
        if (isLent && !(isQuick && takeLent())) {
            isLent = false;
            LockSupport.unpark(thread);
        }
    }

    /** False when there is nothing to take; who takes it now does not matter. */
    private boolean takeLent() {
        if (!taking.tryLock()) {
            return true;
        }
        try {
            lentTaken++;
            return take(SHORT, true);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            taking.unlock();
        }
    }
}
