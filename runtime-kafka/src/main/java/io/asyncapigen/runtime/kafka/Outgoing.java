package io.asyncapigen.runtime.kafka;

import io.asyncapigen.runtime.AsyncApiException;
import io.asyncapigen.runtime.ClosedException;
import io.asyncapigen.runtime.Receipt;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * A producer that never keeps the caller waiting: what it cannot take at once goes through a {@link Backlog}. Thread-safe; records of one
 * thread to one topic keep their order.
 */
final class Outgoing {
    private static final long LOOK_MILLIS = 10;

    private final KafkaProducer<byte[], byte[]> producer;
    private final Backlog backlog;
    private final Duration patience;
    private volatile boolean closed;

    private Outgoing(KafkaProducer<byte[], byte[]> producer, Duration patience, String name) {
        this.producer = producer;
        this.patience = patience;
        this.backlog = new Backlog(producer, patience, name);
    }

    /**
     * Makes the producer.
     *
     * @param properties by which it does not block
     * @param patience how long a record may wait for the producer to take it
     */
    static Outgoing open(Map<String, Object> properties, Duration patience, String name) {
        try {
            var outgoing = new Outgoing(
                    new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer()),
                    patience,
                    name);
            outgoing.backlog.start();
            return outgoing;
        } catch (KafkaException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new AsyncApiException("cannot make a Kafka producer: " + cause.getMessage(), e);
        }
    }

    /** The partitions of a topic, which the broker makes where it does so by itself. Blocks. */
    List<PartitionInfo> requireTopic(String topic) {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            try {
                return producer.partitionsFor(topic);
            } catch (TimeoutException e) {
                if (System.nanoTime() - end > 0) {
                    throw noTopic(topic, e);
                }
            } catch (KafkaException e) {
                throw noTopic(topic, e);
            }
            try {
                TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw noTopic(topic, e);
            }
        }
    }

    private static AsyncApiException noTopic(String topic, Exception cause) {
        return new AsyncApiException(
                "cannot open topic " + topic + ": " + cause.getMessage()
                        + "; KafkaTopicCreation makes one that is not there",
                cause);
    }

    CompletableFuture<Receipt> send(ProducerRecord<byte[], byte[]> record) {
        if (closed) {
            return CompletableFuture.failedFuture(new ClosedException("the producer is closed"));
        }
        var sending = new Sending(record);
        boolean isTaken = !backlog.holds(sending.topic()) && sending.handTo(producer);
        if (!isTaken && !backlog.add(sending)) {
            return CompletableFuture.failedFuture(new ClosedException("the producer is closed"));
        }
        return sending.receipt();
    }

    void close(Duration timeout) {
        long end = System.nanoTime() + timeout.toNanos();
        closed = true;
        backlog.close(timeout);
        producer.close(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
    }
}
