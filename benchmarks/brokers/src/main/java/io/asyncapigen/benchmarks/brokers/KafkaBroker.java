package io.asyncapigen.benchmarks.brokers;

import com.example.kafka.LocalKafka;
import io.asyncapigen.runtime.SendOption;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.kafka.KafkaGroup;
import io.asyncapigen.runtime.kafka.KafkaKey;
import io.asyncapigen.runtime.kafka.KafkaStart;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** Kafka: topics of four partitions, all acknowledgements, idempotent. */
record KafkaBroker(LocalKafka server) implements Broker {
    private static final int PARTITIONS = 4;

    static Broker start() throws Exception {
        return new KafkaBroker(LocalKafka.start());
    }

    @Override
    public List<Contender> contenders() {
        String address = server.address();
        return List.of(
                new BareKafka(address),
                new Ours(
                        Server.of("kafka", address),
                        topic -> List.of(),
                        topic -> List.of(KafkaGroup.of(UUID.randomUUID().toString()), KafkaStart.earliest()),
                        message ->
                                new SendOption[] {KafkaKey.of(message.payload().lampId())},
                        1));
    }

    @Override
    public boolean keeps() {
        return true;
    }

    @Override
    public void prepare(String topic) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", server.address()))) {
            admin.createTopics(List.of(new NewTopic(topic, Optional.of(PARTITIONS), Optional.empty())))
                    .all()
                    .get();
            // An idempotent producer that is faster than the leaders of new partitions stumbles over its sequence
            // numbers.
            var ends = new HashMap<TopicPartition, OffsetSpec>();
            for (int i = 0; i < PARTITIONS; i++) {
                ends.put(new TopicPartition(topic, i), OffsetSpec.latest());
            }
            long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
            while (!answers(admin, ends) && System.nanoTime() < limit) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
        }
    }

    private static boolean answers(Admin admin, Map<TopicPartition, OffsetSpec> ends) throws InterruptedException {
        try {
            admin.listOffsets(ends).all().get();
            return true;
        } catch (ExecutionException e) {
            return false;
        }
    }

    @Override
    public void forget(String topic) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", server.address()))) {
            admin.deleteTopics(List.of(topic)).all().get();
        }
    }

    @Override
    public void end() throws Exception {
        server.close();
    }
}
