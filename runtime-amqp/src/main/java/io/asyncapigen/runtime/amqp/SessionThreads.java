package io.asyncapigen.runtime.amqp;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Threads of a session, all of which may block: one for what is done in order, and as many as it takes for the rest. Thread-safe. */
final class SessionThreads {
    private static final Logger LOG = LoggerFactory.getLogger(SessionThreads.class);

    /** One that was needed for a burst ends soon after it. */
    private static final int IDLE_SECONDS = 5;

    private final ExecutorService workers = new ThreadPoolExecutor(
            0,
            Integer.MAX_VALUE,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            each -> daemon(each, "amqp-worker"));
    private final ExecutorService recovery = Executors.newSingleThreadExecutor(each -> daemon(each, "amqp-recovery"));
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(each -> daemon(each, "amqp-clock"));

    private static Thread daemon(Runnable task, String name) {
        var thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    /** Where consumers are called. */
    ExecutorService workers() {
        return workers;
    }

    /** What is done at a time; no thread of it is there before it is needed. */
    ScheduledExecutorService clock() {
        return clock;
    }

    /** Runs it after what was given here before; not at all once these have ended. */
    void execute(Runnable task) {
        try {
            recovery.execute(task);
        } catch (RejectedExecutionException e) {
            LOG.trace("closed", e);
        }
    }

    /** Runs it on a thread that other channels do not wait for. */
    void work(Runnable task) {
        try {
            workers.execute(task);
        } catch (RejectedExecutionException e) {
            task.run();
        }
    }

    void end() {
        clock.shutdownNow();
        recovery.shutdownNow();
        workers.shutdown();
    }
}
