package io.asyncapigen.runtime.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class DeadlinesTest {
    private static final Duration LIMIT = Duration.ofMillis(50);

    @Test
    void whatIsLateFailsAndWhatIsDoneDoesNot() throws Exception {
        var deadlines = new Deadlines(LIMIT, Runnable::run);
        var first = new CompletableFuture<String>();
        var done = new CompletableFuture<String>();
        var last = new CompletableFuture<String>();
        List.of(first, done, last).forEach(deadlines::watch);

        done.complete("done");

        assertLate(first);
        assertLate(last);
        assertEquals("done", done.get());
    }

    @Test
    void itWatchesAgainAfterNothingWasLeft() throws Exception {
        var deadlines = new Deadlines(LIMIT, Runnable::run);
        for (int i = 0; i < 3; i++) {
            var future = new CompletableFuture<String>();
            deadlines.watch(future);
            assertLate(future);
        }
    }

    @Test
    void anExecutorThatIsClosedKeepsNobodyWaiting() throws Exception {
        var deadlines = new Deadlines(LIMIT, task -> {
            throw new RejectedExecutionException();
        });
        var future = new CompletableFuture<String>();

        deadlines.watch(future);

        assertLate(future);
    }

    private static void assertLate(CompletableFuture<?> future) {
        var failure = assertThrows(ExecutionException.class, () -> future.get(10, TimeUnit.SECONDS));
        assertInstanceOf(TimeoutException.class, failure.getCause());
    }
}
