package io.asyncapigen.runtime.kafka;

import io.asyncapigen.runtime.SendOption;
import java.time.Instant;
import java.util.Objects;

/**
 * The timestamp of a record, for topics that keep the producer's.
 *
 * @param time to the millisecond
 */
public record KafkaTimestamp(Instant time) implements SendOption {
    public KafkaTimestamp {
        Objects.requireNonNull(time, "time");
    }
}
