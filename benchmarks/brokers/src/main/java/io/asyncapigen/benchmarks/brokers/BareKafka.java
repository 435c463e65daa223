package io.asyncapigen.benchmarks.brokers;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** What one would write by hand on kafka-clients. */
record BareKafka(String broker) implements Contender {
    private static final byte[] CONTENT_TYPE = Wire.bytes(Wire.JSON);
    private static final long COMMIT_NANOS = 1_000_000_000;

    @Override
    public String name() {
        return "kafka-clients";
    }

    @Override
    public Sender sender(String topic) {
        Map<String, Object> properties =
                Map.of("bootstrap.servers", broker, "acks", "all", "enable.idempotence", true, "linger.ms", 0);
        var producer = new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
        return new Sender() {
            @Override
            public void send(Measurement message, Consumer<@Nullable Throwable> done) {
                var record =
                        new ProducerRecord<>(topic, Wire.bytes(message.payload().lampId()), Wire.encode(message));
                record.headers().add(Wire.CONTENT_TYPE_HEADER, CONTENT_TYPE);
                producer.send(record, (metadata, e) -> done.accept(e));
            }

            @Override
            public void end() {
                producer.close();
            }
        };
    }

    @Override
    public Ending receive(String topic, IntConsumer handler) {
        var ends = new AtomicBoolean();
        var loop = new Thread(() -> poll(topic, handler, ends), "bare-consumer");
        loop.start();
        return () -> {
            ends.set(true);
            loop.join();
        };
    }

    private void poll(String topic, IntConsumer handler, AtomicBoolean ends) {
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
            long nextCommit = System.nanoTime() + COMMIT_NANOS;
            while (!ends.get()) {
                for (ConsumerRecord<byte[], byte[]> each : consumer.poll(Duration.ofMillis(100))) {
                    handler.accept(Wire.decode(each.value()));
                }
                if (System.nanoTime() - nextCommit >= 0) {
                    consumer.commitAsync();
                    nextCommit = System.nanoTime() + COMMIT_NANOS;
                }
            }
            consumer.commitSync();
        }
    }
}
