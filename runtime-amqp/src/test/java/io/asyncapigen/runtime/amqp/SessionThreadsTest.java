package io.asyncapigen.runtime.amqp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SessionThreadsTest {
    private static final int BURST = 8;

    @Test
    void thoseThatABurstTookEndSoonAfterIt() throws Exception {
        var threads = new SessionThreads();
        var begun = new CountDownLatch(BURST);
        Queue<Thread> used = new ConcurrentLinkedQueue<>();
        for (int i = 0; i < BURST; i++) {
            threads.work(() -> {
                used.add(Thread.currentThread());
                begun.countDown();
                awaitAll(begun);
            });
        }
        assertTrue(begun.await(20, TimeUnit.SECONDS), "one waits for another");
        assertEquals(BURST, used.stream().distinct().count());
        for (Thread each : used) {
            each.join(Duration.ofSeconds(30).toMillis());
            assertFalse(each.isAlive(), each::toString);
        }
        threads.end();
    }

    private static void awaitAll(CountDownLatch begun) {
        try {
            begun.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
