package io.asyncapigen.benchmarks.kafka;

import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.ContentType;
import io.asyncapigen.runtime.spi.PayloadCodec;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** What one would write by hand on kafka-clients: with the codec, the header and the settings that our transport has. */
record Bare(String broker, PayloadCodec codec, int inFlight) implements Contender {
    private static final byte[] CONTENT_TYPE = "application/json".getBytes(StandardCharsets.UTF_8);
    private static final long COMMIT_NANOS = 1_000_000_000;

    @Override
    public String name() {
        return "kafka-clients";
    }

    @Override
    public void send(String topic, int messages) throws Exception {
        Map<String, Object> properties =
                Map.of("bootstrap.servers", broker, "acks", "all", "enable.idempotence", true, "linger.ms", 0);
        var places = new Semaphore(inFlight);
        var failure = new AtomicReference<Exception>();
        try (var producer = new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (int i = 0; i < messages; i++) {
                places.acquire();
                Measurement message = Measurement.of(i);
                Binary value = codec.encode(message.payload(), Measurement.PAYLOAD, ContentType.JSON);
                var record = new ProducerRecord<>(
                        topic, message.payload().lampId().getBytes(StandardCharsets.UTF_8), value.unwrap());
                record.headers().add("content-type", CONTENT_TYPE);
                producer.send(record, (metadata, e) -> {
                    places.release();
                    if (e != null) {
                        failure.set(e);
                    }
                });
            }
            places.acquire(inFlight);
        }
        if (failure.get() != null) {
            throw failure.get();
        }
    }

    @Override
    public void receive(String topic, int messages, IntConsumer handler) {
        Map<String, Object> properties = Map.of(
                "bootstrap.servers",
                broker,
                "group.id",
                UUID.randomUUID().toString(),
                "enable.auto.commit",
                false,
                "auto.offset.reset",
                "earliest");
        try (var consumer = new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(topic));
            int received = 0;
            long nextCommit = System.nanoTime() + COMMIT_NANOS;
            while (received < messages) {
                for (ConsumerRecord<byte[], byte[]> each : consumer.poll(Duration.ofMillis(100))) {
                    handler.accept(decode(each));
                    received++;
                }
                if (System.nanoTime() - nextCommit >= 0) {
                    consumer.commitAsync();
                    nextCommit = System.nanoTime() + COMMIT_NANOS;
                }
            }
            consumer.commitSync();
        }
    }

    private int decode(ConsumerRecord<byte[], byte[]> record) {
        Measurement.Payload payload = codec.decode(Binary.wrap(record.value()), Measurement.PAYLOAD, ContentType.JSON);
        if (payload == null) {
            throw new IllegalStateException("no payload");
        }
        return payload.lumens();
    }
}
