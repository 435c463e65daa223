package io.asyncapigen.runtime;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;

/**
 * How long to wait before a lost connection is tried again: longer each time, up to a limit, and not as long as everybody else who lost
 * it at the same moment. There is no limit to the number of attempts.
 *
 * @param first before the first attempt, at most
 * @param limit before any attempt, at most
 * @param factor how much longer each time, at least 1
 * @param jitter how much of a wait is left to chance, from 0 (none) to 1
 */
public record Backoff(Duration first, Duration limit, double factor, double jitter) {
    private static final Backoff STANDARD = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(5), 2, 0.5);

    /** @throws IllegalArgumentException when it is none */
    public Backoff {
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(limit, "limit");
        if (first.isNegative() || first.isZero() || limit.compareTo(first) < 0) {
            throw new IllegalArgumentException(
                    "the first wait is positive and not above the limit, not " + first + " and " + limit);
        }
        if (!(factor >= 1 && factor < Double.POSITIVE_INFINITY && jitter >= 0 && jitter <= 1)) {
            throw new IllegalArgumentException(
                    "the factor is at least 1 and the jitter from 0 to 1, not " + factor + " and " + jitter);
        }
    }

    /** From 100 milliseconds, twice as long each time, up to 5 seconds; half of it is left to chance. */
    public static Backoff standard() {
        return STANDARD;
    }

    /** The same wait each time, without chance. */
    public static Backoff fixed(Duration wait) {
        return new Backoff(wait, wait, 1, 0);
    }

    /**
     * How long to wait before that attempt.
     *
     * @param attempt from 1
     * @throws IllegalArgumentException when it is less than 1
     */
    public Duration before(int attempt) {
        return before(attempt, ThreadLocalRandom.current());
    }

    Duration before(int attempt, RandomGenerator chance) {
        if (attempt < 1) {
            throw new IllegalArgumentException("attempts count from 1");
        }
        double longest = Math.min(seconds(limit), seconds(first) * Math.pow(factor, attempt - 1));
        double wait = longest * (1 - jitter * chance.nextDouble());
        return Duration.ofNanos((long) (wait * 1e9));
    }

    private static double seconds(Duration duration) {
        return duration.getSeconds() + duration.getNano() / 1e9;
    }
}
