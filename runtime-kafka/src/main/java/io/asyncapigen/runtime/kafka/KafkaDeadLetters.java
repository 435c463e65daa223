package io.asyncapigen.runtime.kafka;

import io.asyncapigen.runtime.ConnectOption;
import io.asyncapigen.runtime.RouteOption;

/**
 * The topic for rejected records: key, payload and headers as they were, and headers {@code dead-letter-topic}, {@code -partition}, {@code
 * -offset}, {@code -error} and {@code -message}. A record is passed over only once it is there.
 */
public record KafkaDeadLetters(String topic) implements ConnectOption, RouteOption {
    public KafkaDeadLetters {
        Topics.requireLegal(topic);
    }
}
