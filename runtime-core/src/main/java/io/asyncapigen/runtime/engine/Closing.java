package io.asyncapigen.runtime.engine;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The steps of closing something, with one deadline for all of them. A step that fails or hangs is logged and does not keep the next one
 * from being done; each gets a little time even after the deadline.
 */
final class Closing {
    /** What a step may take when the deadline has passed. */
    static final Duration GRACE = Duration.ofSeconds(1);

    private static final Logger LOG = LoggerFactory.getLogger(Closing.class);

    private final Executor threads;
    private final long deadline;

    Closing(Executor threads, Duration limit) {
        this.threads = threads;
        this.deadline = System.nanoTime() + limit.toNanos();
    }

    /** False when it is not done by the deadline. */
    boolean await(CompletableFuture<?> future) {
        return Stages.settled(future, left());
    }

    /** For something that closes with the same deadline and graces of its own. */
    void awaitClosed(CompletableFuture<?> future) {
        Stages.settled(future, left().plus(GRACE.multipliedBy(3)));
    }

    void run(String what, Runnable step) {
        Duration left = left();
        var done = CompletableFuture.runAsync(step, threads).whenComplete((ignored, failure) -> {
            if (failure != null) {
                LOG.warn("Failed to {}", what, Stages.cause(failure));
            }
        });
        if (!Stages.settled(done, left.compareTo(GRACE) < 0 ? GRACE : left)) {
            LOG.warn("It takes too long to {}", what);
        }
    }

    private Duration left() {
        return Duration.ofNanos(deadline - System.nanoTime());
    }
}
