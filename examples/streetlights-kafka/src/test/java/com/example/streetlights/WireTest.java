package com.example.streetlights;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.example.kafka.LocalKafka;
import com.example.wire.WireApi;
import com.example.wire.messages.MeasuredMessage;
import com.example.wire.schemas.MeasuredKey;
import com.example.wire.schemas.MeasuredPayload;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Delivery;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.Subscription;
import io.asyncapigen.runtime.kafka.KafkaTopicCreation;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.management.ObjectName;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the fields of the bindings of a document come to on a broker; its code is generated from {@code src/test/asyncapi}. */
@Timeout(120)
class WireTest {
    private static final String TOPIC = "lights.measured";
    private static LocalKafka broker;
    private static WireApi api;
    private static Admin admin;

    @BeforeAll
    static void start() throws Exception {
        broker = LocalKafka.start();
        api = WireApi.connect(
                Server.of("kafka", broker.address()),
                ConnectOptions.builder().option(new KafkaTopicCreation()).build());
        admin = Admin.create(Map.of("bootstrap.servers", broker.address()));
        api.measure();
    }

    @AfterAll
    static void end() throws Exception {
        admin.close();
        api.close();
        broker.close();
    }

    @Test
    void theChannelsTopicIsMadeWithItsPartitionsReplicasAndConfiguration() throws Exception {
        TopicDescription topic =
                admin.describeTopics(List.of(TOPIC)).allTopicNames().get().get(TOPIC);
        assertEquals(3, topic.partitions().size());
        assertEquals(1, topic.partitions().get(0).replicas().size());
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, TOPIC);
        Config config = admin.describeConfigs(List.of(resource)).all().get().get(resource);
        Map<String, String> wanted = Map.of(
                "cleanup.policy", "delete,compact",
                "retention.ms", "604800000",
                "retention.bytes", "1000000000",
                "delete.retention.ms", "86400000",
                "max.message.bytes", "20000");
        wanted.forEach((name, value) -> assertEquals(value, config.get(name).value(), name));
    }

    @Test
    void theOperationsGroupAndClientAreThoseThatTheBrokerSees() throws Exception {
        try (Subscription subscription = api.onMeasured().subscribe(delivery -> {})) {
            assertNotNull(subscription);
            List<MemberDescription> members = List.copyOf(admin.describeConsumerGroups(List.of("the-group"))
                    .all()
                    .get()
                    .get("the-group")
                    .members());
            assertEquals(
                    List.of("the-control-room"),
                    members.stream().map(MemberDescription::clientId).toList());
        }
        // A broker tells nobody the names of its producers; the client's own register does.
        var producer = new ObjectName("kafka.producer:type=app-info,id=the-lamp");
        assertTrue(ManagementFactory.getPlatformMBeanServer().isRegistered(producer));
    }

    @Test
    void theMessagesKeyIsTextOnTheWireAndTypedWhenItComesIn() throws Exception {
        var received = new LinkedBlockingQueue<Delivery<MeasuredMessage>>();
        try (Subscription subscription = api.onMeasured().subscribe(received::add)) {
            assertNotNull(subscription);
            api.measure()
                    .send(
                            MeasuredMessage.of(new MeasuredPayload(7)),
                            MeasuredMessage.KAFKA_KEY.with(MeasuredKey.NORTH));

            Delivery<MeasuredMessage> delivery = Objects.requireNonNull(received.poll(30, TimeUnit.SECONDS));
            assertEquals(7, delivery.message().payload().lumens());
            assertEquals(Optional.of(MeasuredKey.NORTH), MeasuredMessage.KAFKA_KEY.of(delivery));
        }
        ConsumerRecord<byte[], byte[]> raw = firstRecord();
        assertEquals("north", new String(raw.key(), StandardCharsets.UTF_8));
        assertEquals("{\"lumens\":7}", new String(raw.value(), StandardCharsets.UTF_8));
    }

    private static ConsumerRecord<byte[], byte[]> firstRecord() {
        Map<String, Object> properties = Map.of("bootstrap.servers", broker.address());
        try (var consumer = new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(TOPIC).stream()
                    .map(each -> new TopicPartition(TOPIC, each.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
            while (System.nanoTime() < end) {
                for (ConsumerRecord<byte[], byte[]> each : consumer.poll(Duration.ofMillis(100))) {
                    return each;
                }
            }
            throw new IllegalStateException("no record");
        }
    }
}
