package io.asyncapigen.runtime.kafka;

import io.asyncapigen.runtime.Receipt;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;

/** A record on its way, and what becomes of it. Handed to the producer by one thread at a time. */
final class Sending implements Callback {
    private final ProducerRecord<byte[], byte[]> record;
    private final CompletableFuture<Receipt> receipt = new CompletableFuture<>();
    private @Nullable Thread handing;
    private @Nullable Exception refusal;

    Sending(ProducerRecord<byte[], byte[]> record) {
        this.record = record;
    }

    String topic() {
        return record.topic();
    }

    CompletableFuture<Receipt> receipt() {
        return receipt;
    }

    /**
     * Whether the producer has taken it, for better or worse. A producer that may not block fails with a timeout, before it returns, what
     * it has no room or no leader for.
     */
    boolean handTo(Producer<byte[], byte[]> producer) {
        refusal = null;
        handing = Thread.currentThread();
        try {
            producer.send(record, this);
        } catch (KafkaException | IllegalStateException | IllegalArgumentException e) {
            fail(e);
        } finally {
            handing = null;
        }
        return refusal == null;
    }

    @Override
    public void onCompletion(@Nullable RecordMetadata metadata, @Nullable Exception failure) {
        if (failure instanceof TimeoutException && handing == Thread.currentThread()) {
            refusal = failure;
        } else if (failure != null || metadata == null) {
            fail(failure == null ? new IllegalStateException("no answer") : failure);
        } else {
            receipt.complete(Receipt.of(fact(metadata)));
        }
    }

    private static KafkaReceipt fact(RecordMetadata metadata) {
        return new KafkaReceipt(
                metadata.topic(),
                metadata.partition(),
                metadata.hasOffset() ? Optional.of(metadata.offset()) : Optional.empty(),
                metadata.hasTimestamp() ? Optional.of(Instant.ofEpochMilli(metadata.timestamp())) : Optional.empty());
    }

    /** It has waited long enough. */
    void giveUp() {
        fail(refusal == null ? new TimeoutException("it waited too long") : refusal);
    }

    void fail(Exception failure) {
        receipt.completeExceptionally(Failures.send(topic(), failure));
    }
}
