package io.asyncapigen.runtime.kafka;

import io.asyncapigen.runtime.AsyncApiException;
import io.asyncapigen.runtime.ClosedException;
import io.asyncapigen.runtime.Receipt;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * A producer and the thread that feeds it: {@code KafkaProducer.send} may block, for metadata or for room, and a caller of ours must not.
 * Thread-safe; records of one thread keep their order.
 */
final class Outgoing {
    private record Waiting(ProducerRecord<byte[], byte[]> record, CompletableFuture<Receipt> receipt) {}

    private final KafkaProducer<byte[], byte[]> producer;
    private final Thread thread;

    // Guarded by this.
    private List<Waiting> waiting = new ArrayList<>();
    private boolean closed;

    private Outgoing(KafkaProducer<byte[], byte[]> producer, String name) {
        this.producer = producer;
        this.thread = new Thread(this::run, "kafka-send-" + name);
    }

    static Outgoing open(Map<String, Object> properties, String name) {
        try {
            var outgoing = new Outgoing(
                    new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer()), name);
            outgoing.thread.setDaemon(true);
            outgoing.thread.start();
            return outgoing;
        } catch (KafkaException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new AsyncApiException("cannot make a Kafka producer: " + cause.getMessage(), e);
        }
    }

    /** Has the broker make it where it does so by itself. Blocks. */
    void requireTopic(String topic) {
        try {
            producer.partitionsFor(topic);
        } catch (KafkaException e) {
            throw new AsyncApiException(
                    "cannot open topic " + topic + ": " + e.getMessage()
                            + "; KafkaTopicCreation makes one that is not there",
                    e);
        }
    }

    CompletableFuture<Receipt> send(ProducerRecord<byte[], byte[]> record) {
        var receipt = new CompletableFuture<Receipt>();
        synchronized (this) {
            if (closed) {
                return CompletableFuture.failedFuture(new ClosedException("the producer is closed"));
            }
            waiting.add(new Waiting(record, receipt));
            if (waiting.size() == 1) {
                notifyAll();
            }
        }
        return receipt;
    }

    private void run() {
        for (List<Waiting> next = take(); !next.isEmpty(); next = take()) {
            next.forEach(this::hand);
        }
    }

    /** All that wait; empty when it is closed. */
    private synchronized List<Waiting> take() {
        while (waiting.isEmpty() && !closed) {
            try {
                wait();
            } catch (InterruptedException e) {
                return List.of(); // closed, and out of time
            }
        }
        List<Waiting> taken = waiting;
        waiting = new ArrayList<>();
        return taken;
    }

    private void hand(Waiting next) {
        try {
            producer.send(next.record(), (metadata, failure) -> done(next, metadata, failure));
        } catch (KafkaException | IllegalStateException | IllegalArgumentException e) {
            next.receipt().completeExceptionally(Failures.send(next.record().topic(), e));
        }
    }

    private static void done(Waiting sent, @Nullable RecordMetadata metadata, @Nullable Exception failure) {
        if (failure != null || metadata == null) {
            Throwable cause = failure == null ? new IllegalStateException("no answer") : failure;
            sent.receipt().completeExceptionally(Failures.send(sent.record().topic(), cause));
        } else {
            sent.receipt()
                    .complete(Receipt.of(new KafkaReceipt(
                            metadata.topic(),
                            metadata.partition(),
                            metadata.hasOffset() ? Optional.of(metadata.offset()) : Optional.empty(),
                            metadata.hasTimestamp()
                                    ? Optional.of(Instant.ofEpochMilli(metadata.timestamp()))
                                    : Optional.empty())));
        }
    }

    void close(Duration timeout) {
        long end = System.nanoTime() + timeout.toNanos();
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        try {
            thread.join(Math.max(1, timeout.toMillis()));
            if (thread.isAlive()) {
                thread.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        producer.close(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
    }
}
