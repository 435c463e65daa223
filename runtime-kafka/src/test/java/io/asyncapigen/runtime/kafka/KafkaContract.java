package io.asyncapigen.runtime.kafka;

import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.ReplyRoute;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.testkit.contract.Ability;
import io.asyncapigen.runtime.testkit.contract.LocalServerContract;
import io.asyncapigen.runtime.testkit.server.LocalServer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The contract on a real broker, of which topics have one partition, so that there is one order. */
abstract class KafkaContract extends LocalServerContract {
    protected static Broker broker;

    @BeforeAll
    static void startBroker() throws Exception {
        broker = Broker.start(1);
    }

    @AfterAll
    static void endBroker() throws Exception {
        broker.close();
    }

    @Override
    protected final LocalServer local() {
        return broker;
    }

    /** Who is let in, without what else the tests ask for. */
    abstract ConnectOptions credentials();

    @Override
    public final ConnectOptions options() {
        return credentials().toBuilder()
                .option(new KafkaRetry(Duration.ofMillis(5), Duration.ofMillis(50)))
                // How soon a new topic is seen.
                .option(KafkaProperties.of(KafkaProperties.Client.CONSUMER, Map.of("metadata.max.age.ms", 1_000)))
                .build();
    }

    /** A topic has to be chosen. */
    @Override
    public final List<ReplyRoute> ownReplies() {
        return List.of();
    }

    @Override
    public Set<Ability> lacking() {
        return Set.of();
    }

    @Override
    public final Route receiving(Route route) {
        Route grouped = route.option(KafkaGroup.of("contract-" + UUID.randomUUID()));
        return grouped.option(new KafkaDeadLetters(route.channel() + "-dead"));
    }

    @Override
    public final Duration patience() {
        return Duration.ofSeconds(60);
    }

    @Override
    public int openings() {
        return Integer.getInteger("kafka.openings", 10);
    }

    /** More than the producer sends and the broker takes, which is 1 MiB unless something else is said. */
    @Override
    public final int tooLarge() {
        return 2_000_000;
    }

    @Override
    public final List<String> deadLetters(Route route) {
        var texts = new ArrayList<String>();
        Map<String, Object> properties = Map.of("bootstrap.servers", broker.host());
        try (var consumer = new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partition = new TopicPartition(route.channel() + "-dead", 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).get(partition);
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofMillis(100))
                        .forEach(each -> texts.add(new String(each.value(), StandardCharsets.UTF_8)));
            }
        }
        return texts;
    }
}
