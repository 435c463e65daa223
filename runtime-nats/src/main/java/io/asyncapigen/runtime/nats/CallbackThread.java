package io.asyncapigen.runtime.nats;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where jnats calls its listeners, one call after the other, and which connection it was that it calls about: by the time of the call there may
 * be another. Thread-safe.
 */
final class CallbackThread extends ThreadPoolExecutor {
    private static final Logger LOG = LoggerFactory.getLogger(CallbackThread.class);

    private final AtomicInteger unfinished = new AtomicInteger();
    private volatile Supplier<String> link = () -> Links.NONE;

    /** Used by the thread of this alone. */
    private String toldOf = Links.NONE;

    CallbackThread() {
        super(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
            var made = new Thread(task, "nats-events");
            made.setDaemon(true);
            return made;
        });
    }

    /** @param link names the connection that there is; asked by jnats's own thread, when it hands in a call */
    void name(Supplier<String> link) {
        this.link = link;
    }

    /** The connection that there was when jnats handed in the call that runs now. */
    String toldOf() {
        return toldOf;
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
        String now = link.get();
        unfinished.incrementAndGet();
        try {
            super.execute(() -> {
                toldOf = now;
                task.run();
            });
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
