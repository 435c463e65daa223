package io.asyncapigen.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private static RandomGenerator always(double chance) {
        return new RandomGenerator() {
            @Override
            public long nextLong() {
                throw new UnsupportedOperationException();
            }

            @Override
            public double nextDouble() {
                return chance;
            }
        };
    }

    private static List<Long> millis(Backoff backoff, double chance) {
        return IntStream.rangeClosed(1, 5)
                .mapToObj(each -> backoff.before(each, always(chance)).toMillis())
                .toList();
    }

    @Test
    void waitsGrowUpToTheLimit() {
        var backoff = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(1), 3, 0.5);

        assertEquals(List.of(100L, 300L, 900L, 1000L, 1000L), millis(backoff, 0));
        assertEquals(Duration.ofSeconds(1), backoff.before(Integer.MAX_VALUE, always(0)));
    }

    @Test
    void chanceShortensThem() {
        var backoff = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(1), 2, 0.5);

        assertEquals(List.of(75L, 150L, 300L, 600L, 750L), millis(backoff, 0.5));
        assertTrue(backoff.before(1).compareTo(Duration.ofMillis(50)) >= 0);
        assertTrue(backoff.before(1).compareTo(Duration.ofMillis(100)) <= 0);
    }

    @Test
    void aFixedWaitStaysTheSame() {
        assertEquals(List.of(20L, 20L, 20L, 20L, 20L), millis(Backoff.fixed(Duration.ofMillis(20)), 0.9));
    }

    @Test
    void whatIsNoBackoffIsRefused() {
        Duration second = Duration.ofSeconds(1);
        assertThrows(IllegalArgumentException.class, () -> new Backoff(Duration.ZERO, second, 2, 0));
        assertThrows(IllegalArgumentException.class, () -> new Backoff(second, Duration.ofMillis(1), 2, 0));
        assertThrows(IllegalArgumentException.class, () -> new Backoff(second, second, 0.5, 0));
        assertThrows(IllegalArgumentException.class, () -> new Backoff(second, second, Double.NaN, 0));
        assertThrows(IllegalArgumentException.class, () -> new Backoff(second, second, 1, 1.5));
        assertThrows(IllegalArgumentException.class, () -> Backoff.standard().before(0));
    }
}
