package io.asyncapigen.runtime.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class DeadlinesTest {
    private static final Duration LIMIT = Duration.ofMillis(50);

    @Test
    void whatIsLateIsSaidAndWhatIsForgottenIsNot() throws Exception {
        var deadlines = new Deadlines(LIMIT, Runnable::run);
        var late = new LinkedBlockingQueue<String>();
        deadlines.watch(() -> late.add("first"));
        Deadlines.Watch forgotten = deadlines.watch(() -> late.add("forgotten"));
        deadlines.watch(() -> late.add("last"));

        deadlines.forget(forgotten);
        deadlines.forget(forgotten);

        assertEquals("first", late.poll(10, TimeUnit.SECONDS));
        assertEquals("last", late.poll(10, TimeUnit.SECONDS));
        assertNull(late.poll(3 * LIMIT.toMillis(), TimeUnit.MILLISECONDS));
    }

    @Test
    void theFirstAndTheLastCanBeForgotten() throws Exception {
        var deadlines = new Deadlines(LIMIT, Runnable::run);
        var late = new LinkedBlockingQueue<String>();
        Deadlines.Watch first = deadlines.watch(() -> late.add("first"));
        deadlines.watch(() -> late.add("second"));
        Deadlines.Watch last = deadlines.watch(() -> late.add("last"));
        deadlines.forget(first);
        deadlines.forget(last);
        deadlines.watch(() -> late.add("another"));

        assertEquals("second", late.poll(10, TimeUnit.SECONDS));
        assertEquals("another", late.poll(10, TimeUnit.SECONDS));
        assertNull(late.poll(3 * LIMIT.toMillis(), TimeUnit.MILLISECONDS));
    }

    @Test
    void itWatchesAgainAfterNothingWasLeft() throws Exception {
        var deadlines = new Deadlines(LIMIT, Runnable::run);
        for (int i = 0; i < 3; i++) {
            var late = new CountDownLatch(1);
            deadlines.watch(late::countDown);
            assertTrue(late.await(10, TimeUnit.SECONDS));
        }
    }

    @Test
    void whatIsForgottenDoesNotPileUpBehindOneThatTakesItsTime() {
        var deadlines = new Deadlines(Duration.ofHours(1), Runnable::run);
        deadlines.watch(() -> {});
        for (int i = 0; i < 100_000; i++) {
            deadlines.forget(deadlines.watch(() -> {}));
        }

        assertTrue(deadlines.size() <= 1_000, deadlines.size() + " are kept");
    }

    @Test
    void anExecutorThatIsClosedKeepsNobodyWaiting() throws Exception {
        var deadlines = new Deadlines(LIMIT, task -> {
            throw new RejectedExecutionException();
        });
        var late = new CountDownLatch(1);

        deadlines.watch(late::countDown);

        assertTrue(late.await(10, TimeUnit.SECONDS));
    }
}
