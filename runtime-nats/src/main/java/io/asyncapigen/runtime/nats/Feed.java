package io.asyncapigen.runtime.nats;

import io.asyncapigen.runtime.spi.Inbox;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has taken what comes from one source, in its order: by a thread of its own, and as long as handlers are quick by the one that has just handled
 * a message, so that none has to be woken up for the next. Thread-safe.
 */
final class Feed {
    /** Where messages come from. Used by one thread at a time. */
    @FunctionalInterface
    interface Source {
        /**
         * Delivers the next message.
         *
         * @param patience how long to wait for it
         * @return false when there was none
         */
        boolean take(Duration patience) throws InterruptedException;
    }

    private static final Duration LONG = Duration.ofSeconds(1);

    /** How long a thread that has handled a message waits for the next one before it does something else. */
    private static final Duration SHORT = Duration.ofMillis(1);

    /** What comes while a handler takes its time after quick ones waits no longer than about this. */
    private static final long PATIENCE_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

    /** What gives nothing sooner than this gives nothing for a while. */
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private static final Logger LOG = LoggerFactory.getLogger(Feed.class);

    private final Source source;
    private final Thread thread;

    /** Held by whoever uses the source. */
    private final ReentrantLock taking = new ReentrantLock();

    /** How often others took. Changes while the lock is held. */
    private volatile long lentTakes;

    /** Whether it was its own thread that used the source last. Changes while the lock is held. */
    private volatile boolean isOwn;

    /** Whether it is for the thread that handles a message to take the next. */
    private volatile boolean isLent;

    private volatile boolean wasQuick;

    /** Whether one that handles a message now is likely to take the next: one that has only made room for others once is. */
    private volatile boolean isQuick;

    private volatile boolean isClosed;

    Feed(Source source) {
        this.source = source;
        this.thread = new Thread(this::run, "nats-feed");
        thread.setDaemon(true);
    }

    /** Begins to take; called once. */
    void start() {
        thread.start();
    }

    /** Takes nothing more after what is taken now, for which this does not wait. */
    void close() {
        isClosed = true;
        thread.interrupt();
    }

    private void run() {
        try {
            while (!isClosed) {
                long begin = System.nanoTime();
                if (takeOwn()) {
                    awaitReturn();
                } else if (!isClosed && System.nanoTime() - begin < PAUSE_NANOS) {
                    LockSupport.parkNanos(this, PAUSE_NANOS);
                }
            }
        } catch (InterruptedException e) {
            LOG.trace("closed", e);
        }
    }

    private boolean takeOwn() throws InterruptedException {
        taking.lock();
        try {
            isOwn = true;
            isLent = isQuick;
            boolean isTaken = take(LONG);
            if (!isTaken) {
                isLent = false;
            }
            return isTaken;
        } finally {
            taking.unlock();
        }
    }

    /** While those that handle messages get on and take the next. */
    private void awaitReturn() {
        while (isLent) {
            long before = lentTakes;
            LockSupport.parkNanos(this, PATIENCE_NANOS);
            if (lentTakes == before) { // nothing has come to the one that waits for it, or a handler takes its time
                wasQuick = false;
                isQuick = false;
                isLent = false;
            }
        }
    }

    /** The lock is held. */
    private boolean take(Duration patience) throws InterruptedException {
        try {
            return source.take(patience);
        } catch (RuntimeException e) { // it would be the last time otherwise
            LOG.warn("While receiving", e);
            return false;
        }
    }

    /**
     * Called whenever a message is settled: takes the next, if that is for the current thread to do.
     *
     * @param takesNext what {@link Inbox#takesNext} says
     */
    void settled(boolean takesNext) {
        isQuick = takesNext || wasQuick;
        wasQuick = takesNext;
        if (isLent && !(takesNext && takeLent())) {
            isLent = false;
            LockSupport.unpark(thread);
        }
    }

    /** False when there is nothing to take, or its own thread does just now. That another one does is as well. */
    private boolean takeLent() {
        if (!taking.tryLock()) {
            return !isOwn;
        }
        try {
            isOwn = false;
            lentTakes++;
            return isLent && !isClosed && take(SHORT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            taking.unlock();
        }
    }
}
