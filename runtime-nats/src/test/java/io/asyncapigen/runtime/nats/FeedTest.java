package io.asyncapigen.runtime.nats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FeedTest {
    private record Taken(int number, Thread by) {}

    private final BlockingQueue<Integer> there = new LinkedBlockingQueue<>();
    private final BlockingQueue<Taken> taken = new LinkedBlockingQueue<>();
    private final Feed feed = new Feed(this::take);

    private boolean take(Duration patience) throws InterruptedException {
        Integer number = there.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
        if (number != null) {
            taken.add(new Taken(number, Thread.currentThread()));
        }
        return number != null;
    }

    /** The next one that is taken, which is that one. */
    private Thread by(int number) throws InterruptedException {
        Taken next = taken.poll(30, TimeUnit.SECONDS);
        assertNotNull(next);
        assertEquals(number, next.number());
        return next.by();
    }

    @AfterEach
    void close() {
        feed.close();
    }

    /** Until handlers are known to be quick, and it is for the thread that handles the last one to take the next. */
    private int begin() throws InterruptedException {
        feed.start();
        there.add(0);
        by(0);
        feed.settled(true);
        there.add(1);
        by(1);
        feed.settled(true);
        there.add(2);
        by(2);
        return 3;
    }

    @Test
    void theThreadThatHasHandledAMessageTakesTheNext() throws InterruptedException {
        int next = begin();
        boolean isOwn = false;
        for (int i = next;
                i < next + 1_000 && !isOwn;
                i++) { // while the feed still delivers the one before, it takes the next as well
            there.add(i);
            feed.settled(true);
            isOwn = Thread.currentThread().equals(by(i));
        }
        assertTrue(isOwn);
    }

    @Test
    void aThreadThatTakesNothingNextLeavesItToTheFeed() throws InterruptedException {
        int next = begin();
        feed.settled(false);
        there.add(next);
        assertFalse(Thread.currentThread().equals(by(next)));
    }

    @Test
    void aThreadThatFindsNothingLeavesItToTheFeed() throws InterruptedException {
        int next = begin();
        feed.settled(true);
        there.add(next);
        assertFalse(Thread.currentThread().equals(by(next)));
    }

    @Test
    void nothingWaitsForAHandlerThatTakesItsTime() throws InterruptedException {
        int next = begin();
        for (int i = next; i < next + 100; i++) {
            there.add(i);
        }
        for (int i = next; i < next + 100; i++) {
            assertFalse(Thread.currentThread().equals(by(i)));
        }
    }
}
