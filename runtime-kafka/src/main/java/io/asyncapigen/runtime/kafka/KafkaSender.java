package io.asyncapigen.runtime.kafka;

import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.HeaderValue;
import io.asyncapigen.runtime.Headers;
import io.asyncapigen.runtime.Receipt;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.SendFailedException;
import io.asyncapigen.runtime.SendOption;
import io.asyncapigen.runtime.UnsupportedByTransportException;
import io.asyncapigen.runtime.json.JsonNull;
import io.asyncapigen.runtime.spi.BindingValue;
import io.asyncapigen.runtime.spi.Envelope;
import io.asyncapigen.runtime.spi.TransportSender;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/** Makes records of envelopes. Thread-safe. */
final class KafkaSender implements TransportSender {
    static final String CONTENT_TYPE = "content-type";

    private final Route route;
    private final Outgoing outgoing;
    private final Optional<String> fixedTopic;

    KafkaSender(Route route, Outgoing outgoing) {
        this.route = route;
        this.outgoing = outgoing;
        this.fixedTopic = Topics.isFixed(route) ? Optional.of(Topics.of(route, Map.of())) : Optional.empty();
    }

    @Override
    public CompletionStage<Receipt> send(Envelope envelope) {
        try {
            return outgoing.send(record(envelope));
        } catch (IllegalArgumentException | IllegalStateException e) {
            return CompletableFuture.failedFuture(
                    new SendFailedException("cannot send to " + route + ": " + e.getMessage(), e));
        }
    }

    private ProducerRecord<byte[], byte[]> record(Envelope envelope) {
        String topic = topic(envelope);
        byte[] key = null;
        Integer partition = null;
        Long timestamp = null;
        for (SendOption each : envelope.options()) {
            if (each instanceof KafkaKey given) {
                key = given.bytes().unwrap();
            } else if (each instanceof BindingValue given && given.is("kafka", "key")) {
                key = bytes(given.value());
            } else if (each instanceof KafkaPartition given) {
                partition = given.number();
            } else if (each instanceof KafkaTimestamp given) {
                timestamp = given.time().toEpochMilli();
            } else if (!(each instanceof SendOption.Header)) {
                throw new UnsupportedByTransportException(
                        "Kafka knows no send option " + each.getClass().getName());
            }
        }
        // A message without a payload is what Kafka calls a tombstone.
        boolean isTombstone = envelope.payload().isEmpty()
                && envelope.message().filter(each -> each.payload().isEmpty()).isPresent();
        return new ProducerRecord<>(
                topic,
                partition,
                timestamp,
                key,
                isTombstone ? null : envelope.payload().unwrap(),
                headers(envelope));
    }

    private String topic(Envelope envelope) {
        if (envelope.address().isPresent()) {
            return Topics.requireLegal(envelope.address().get());
        }
        return fixedTopic.orElseGet(() -> Topics.of(route, envelope.parameters()));
    }

    private static RecordHeaders headers(Envelope envelope) {
        var headers = new RecordHeaders();
        boolean typed = false;
        for (Headers.Entry each : envelope.headers()) {
            headers.add(each.name(), bytes(each.value()));
            typed |= each.name().equals(CONTENT_TYPE);
        }
        if (!typed && envelope.contentType().isPresent()) {
            headers.add(
                    CONTENT_TYPE,
                    Binary.utf8(envelope.contentType().get().toString()).unwrap());
        }
        return headers;
    }

    private static byte @Nullable [] bytes(HeaderValue value) {
        return value instanceof HeaderValue.Json json && json.value() instanceof JsonNull
                ? null
                : value.bytes().unwrap();
    }
}
