package io.asyncapigen.benchmarks.ws;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;

/** How long messages take from where they are sent to their handler, which gets them in the same order. One a millisecond is sent. */
final class Delays {
    private static final long PACE = TimeUnit.MILLISECONDS.toNanos(1);

    private final AtomicLongArray sent;
    private final long[] delays; // by the handler, which ends before they are read
    private int handled;
    private long start;

    Delays(int messages) {
        this.sent = new AtomicLongArray(messages);
        this.delays = new long[messages];
    }

    /** Blocks until it is the turn of that message. */
    void waitAndSend(int number) {
        if (number == 0) {
            start = System.nanoTime();
        }
        long due = start + number * PACE;
        while (due - System.nanoTime() > 0) {
            LockSupport.parkNanos(due - System.nanoTime());
        }
        sent.set(number, System.nanoTime());
    }

    /** The next one is there. */
    void handled() {
        delays[handled] = System.nanoTime() - sent.get(handled);
        handled++;
    }

    /** Within which so many of 100 are there; leaves out the first tenth, which makes the connection. */
    double micros(int percent) {
        long[] sorted = Arrays.copyOfRange(delays, delays.length / 10, delays.length);
        Arrays.sort(sorted);
        return sorted[sorted.length * percent / 100] / 1e3;
    }
}
