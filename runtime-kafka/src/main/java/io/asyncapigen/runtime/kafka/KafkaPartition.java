package io.asyncapigen.runtime.kafka;

import io.asyncapigen.runtime.SendOption;

/**
 * The partition that a record goes to, whatever its key is.
 *
 * @param number from 0
 */
public record KafkaPartition(int number) implements SendOption {
    public KafkaPartition {
        if (number < 0) {
            throw new IllegalArgumentException("partitions count from 0, there is no " + number);
        }
    }
}
