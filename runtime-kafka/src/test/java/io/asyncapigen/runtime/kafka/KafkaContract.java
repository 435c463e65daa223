package io.asyncapigen.runtime.kafka;

import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.ServerAddress;
import io.asyncapigen.runtime.security.SecurityRequirement;
import io.asyncapigen.runtime.security.SecurityScheme;
import io.asyncapigen.runtime.testkit.contract.Ability;
import io.asyncapigen.runtime.testkit.contract.TransportContract;
import io.asyncapigen.runtime.testkit.contract.TransportSubject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The contract on a real broker, of which topics have one partition, so that there is one order. */
abstract class KafkaContract extends TransportContract implements TransportSubject {
    protected static Broker broker;

    @BeforeAll
    static void startBroker() throws Exception {
        broker = Broker.start(1);
    }

    @AfterAll
    static void endBroker() throws Exception {
        broker.close();
    }

    /** Of the listener under test. */
    abstract String host();

    abstract String protocol();

    /** Empty when anyone may connect. */
    abstract Optional<SecurityScheme> scheme();

    abstract ConnectOptions.Builder credentials();

    @Override
    protected final TransportSubject subject() {
        return this;
    }

    @Override
    public final Server server() {
        return at(host());
    }

    @Override
    public final Server at(String hostAndPort) {
        ServerAddress address = ServerAddress.of(protocol(), hostAndPort);
        List<SecurityRequirement> security = scheme().stream()
                .map(each -> new SecurityRequirement("it", each, List.of()))
                .toList();
        return new Server() {
            @Override
            public ServerAddress address() {
                return address;
            }

            @Override
            public List<SecurityRequirement> security() {
                return security;
            }
        };
    }

    @Override
    public final ConnectOptions options() {
        return credentials()
                .option(new KafkaRetry(Duration.ofMillis(5), Duration.ofMillis(50)))
                // How soon a new topic is seen.
                .option(KafkaProperties.of(KafkaProperties.Client.CONSUMER, Map.of("metadata.max.age.ms", 1_000)))
                .build();
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
    public final void kill() {
        try {
            broker.kill();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public final void start() {
        try {
            broker.launch();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public final List<String> deadLetters(Route route) {
        var texts = new ArrayList<String>();
        Map<String, Object> properties = Map.of("bootstrap.servers", broker.plain());
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
