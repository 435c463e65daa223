package io.asyncapigen.runtime.nats;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where jnats calls its listeners, one call after the other. Thread-safe. */
final class CallbackThread extends ThreadPoolExecutor {
    private static final Logger LOG = LoggerFactory.getLogger(CallbackThread.class);

    private final AtomicInteger unfinished = new AtomicInteger();

    CallbackThread() {
        super(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
            var made = new Thread(task, "nats-events");
            made.setDaemon(true);
            return made;
        });
    }

    /** Waits until all has run that was handed in before; there is nothing to wait for most of the time. */
    void await() throws InterruptedException {
        if (unfinished.get() == 0) {
            return;
        }
        try {
            submit(() -> {}).get();
        } catch (RejectedExecutionException | ExecutionException e) {
            LOG.trace("closed", e);
        }
    }

    @Override
    public void execute(Runnable task) {
        unfinished.incrementAndGet();
        try {
            super.execute(task);
        } catch (RejectedExecutionException e) {
            unfinished.decrementAndGet();
            throw e;
        }
    }

    @Override
    protected void afterExecute(Runnable task, @Nullable Throwable failure) {
        unfinished.decrementAndGet();
    }
}
