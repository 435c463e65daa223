package io.asyncapigen.runtime.kafka;

import io.asyncapigen.runtime.ConnectOption;
import io.asyncapigen.runtime.RouteOption;
import java.time.Duration;

/**
 * How long a released record waits for its next attempt; its partition waits with it. The wait doubles from attempt to attempt.
 *
 * @param first before the second attempt
 * @param longest that it grows to
 */
public record KafkaRetry(Duration first, Duration longest) implements ConnectOption, RouteOption {
    static final KafkaRetry STANDARD = new KafkaRetry(Duration.ofMillis(50), Duration.ofSeconds(10));

    public KafkaRetry {
        if (first.isNegative() || first.isZero() || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException(
                    "a wait is positive and not longer than the longest: " + first + ", " + longest);
        }
    }

    long millisAfter(int attempt) {
        return Math.min(longest.toMillis(), first.toMillis() << Math.min(attempt - 1, 20));
    }
}
