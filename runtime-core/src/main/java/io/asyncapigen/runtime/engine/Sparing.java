package io.asyncapigen.runtime.engine;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.function.LongSupplier;

/** Lets a few lines of a kind into the log and counts the others, for what peers can cause as often as they like. Thread-safe. */
final class Sparing {
    static final int FEW = 10;
    static final Duration TIME = Duration.ofSeconds(10);

    private final LongSupplier nanos;

    // Guarded by this.
    private long begin;
    private int lines;
    private long left;

    /** @param nanos the time, as {@link System#nanoTime} has it */
    Sparing(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** How many were left out since the last one that was let in; empty when this one is to be left out as well. */
    synchronized OptionalLong next() {
        long now = nanos.getAsLong();
        if (lines == 0 || now - begin >= TIME.toNanos()) {
            begin = now;
            lines = 0;
        }
        if (lines == FEW) {
            left++;
            return OptionalLong.empty();
        }
        lines++;
        long before = left;
        left = 0;
        return OptionalLong.of(before);
    }
}
