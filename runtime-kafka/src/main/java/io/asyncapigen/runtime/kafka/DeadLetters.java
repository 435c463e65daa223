package io.asyncapigen.runtime.kafka;

import io.asyncapigen.runtime.Receipt;
import io.asyncapigen.runtime.spi.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** Where rejected records go. */
record DeadLetters(String topic, Outgoing outgoing) {
    CompletableFuture<Receipt> send(ConsumerRecord<byte[], byte[]> record, Outcome outcome) {
        var headers = new RecordHeaders(record.headers());
        add(headers, "dead-letter-topic", record.topic());
        add(headers, "dead-letter-partition", Integer.toString(record.partition()));
        add(headers, "dead-letter-offset", Long.toString(record.offset()));
        outcome.cause().ifPresent(cause -> {
            add(headers, "dead-letter-error", cause.getClass().getName());
            add(headers, "dead-letter-message", String.valueOf(cause.getMessage()));
        });
        return outgoing.send(new ProducerRecord<>(topic, null, null, record.key(), record.value(), headers));
    }

    private static void add(RecordHeaders headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
