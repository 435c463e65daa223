package io.asyncapigen.runtime.redis;

import java.util.concurrent.TimeUnit;

/** How many entries more may be in flight. One thread takes, any give back. */
final class Places {
    /** So long it waits until a read is worth its while. */
    private static final long GATHER_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    private final int worthwhile;

    // Guarded by this.
    private int free;
    private int wanted;

    Places(int all) {
        this.free = all;
        this.worthwhile = Math.max(1, all / 2);
    }

    /**
     * Takes all that are free, at least one. Where handlers are quick it waits for a half of all, so that there is not a read for each entry;
     * where they are slow, a moment at most.
     */
    synchronized int take() throws InterruptedException {
        wanted = worthwhile;
        long end = System.nanoTime() + GATHER_NANOS;
        for (long left = GATHER_NANOS; free < wanted && left > 0; left = end - System.nanoTime()) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        wanted = 1;
        while (free < wanted) {
            wait();
        }
        int taken = free;
        free = 0;
        return taken;
    }

    /** Wakes up the one who takes when there are enough. */
    synchronized void giveBack(int count) {
        boolean wereEnough = free >= wanted;
        free += count;
        if (!wereEnough && free >= wanted) {
            notifyAll();
        }
    }
}
