package io.asyncapigen.runtime.amqp;

import io.asyncapigen.runtime.Receipt;
import io.asyncapigen.runtime.SendFailedException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * A message that is to be published, or was and is not confirmed. Immutable, but for its result.
 *
 * @param deadline after which nobody waits for the result any more, as {@link System#nanoTime} has it
 */
record Pending(Publication publication, CompletableFuture<Receipt> result, long deadline) {
    /** What a message takes up beside its payload. */
    private static final int OVERHEAD = 512;

    Pending(Publication publication, Duration patience) {
        this(publication, new CompletableFuture<>(), System.nanoTime() + patience.toNanos());
    }

    /** In bytes, roughly. */
    int size() {
        return OVERHEAD + publication.body().length;
    }

    boolean isOverdue() {
        return System.nanoTime() - deadline >= 0;
    }

    /** What the broker has said of it. */
    void settle(boolean taken, Optional<String> returned) {
        if (!taken) {
            fail("the broker did not take it");
        } else if (returned.isPresent()) {
            fail("the broker returned it: " + returned.get());
        } else {
            result.complete(Receipt.empty());
        }
    }

    void failLate() {
        fail("the broker was away for too long");
    }

    void fail(String reason) {
        result.completeExceptionally(new SendFailedException("cannot send to " + publication.target() + ": " + reason));
    }
}
