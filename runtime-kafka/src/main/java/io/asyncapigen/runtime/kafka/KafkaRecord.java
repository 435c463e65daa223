package io.asyncapigen.runtime.kafka;

import io.asyncapigen.runtime.Binary;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Where a delivery comes from: {@code delivery.metadata(KafkaRecord.class)}.
 *
 * @param timestampOfBroker whether the timestamp is when the broker took it, not when it was made
 * @param key empty when it has none
 */
public record KafkaRecord(
        String topic,
        int partition,
        long offset,
        Instant timestamp,
        boolean timestampOfBroker,
        Optional<Binary> key,
        OptionalInt leaderEpoch) {

    /** The key as UTF-8. */
    public Optional<String> keyText() {
        return key.map(Binary::toUtf8);
    }
}
