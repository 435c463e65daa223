package io.asyncapigen.runtime.kafka;

import java.time.Instant;
import java.util.Optional;

/**
 * Where a record is now: {@code receipt.metadata(KafkaReceipt.class)}.
 *
 * @param offset empty when the producer was told not to wait for it ({@code acks=0})
 * @param timestamp that the record has; empty when the broker does not say
 */
public record KafkaReceipt(String topic, int partition, Optional<Long> offset, Optional<Instant> timestamp) {}
