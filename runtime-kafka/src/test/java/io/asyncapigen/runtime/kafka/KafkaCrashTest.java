package io.asyncapigen.runtime.kafka;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.runtime.AddressTemplate;
import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.MessageSet;
import io.asyncapigen.runtime.RawMessage;
import io.asyncapigen.runtime.Receipt;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.Server;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** 100,000 messages, while everything dies that can. */
@Timeout(300)
class KafkaCrashTest {
    private static final int MESSAGES = 100_000;
    private static final int KEYS = 50;

    @TempDir
    Path folder;

    private final List<ConsumerProcess> consumers = new ArrayList<>();

    @Test
    void nothingIsLostWhenConsumersAndTheBrokerAreKilledAndOneComesAndGoes() throws Exception {
        try (Broker broker = Broker.start()) {
            Route route = Route.of("channel", AddressTemplate.literal("crash"));
            ConnectOptions options =
                    ConnectOptions.builder().sendTimeout(Duration.ofMinutes(2)).build();
            try (Connection connection = Connection.open(Server.of("kafka", broker.host()), options)) {
                var publisher = connection.publisher(route, MessageSet.of(RawMessage.TYPE));
                var sent = new ArrayList<CompletableFuture<Receipt>>();
                var room = new Semaphore(2_000);
                ConsumerProcess first = consumer(broker);
                for (int i = 0; i < MESSAGES; i++) {
                    room.acquire();
                    sent.add(publisher
                            .sendAsync(RawMessage.of(Binary.utf8(Integer.toString(i))), KafkaKey.of("key-" + i % KEYS))
                            .toCompletableFuture());
                    sent.get(i).whenComplete((receipt, failure) -> room.release());
                    if (i == MESSAGES / 5) {
                        await(() -> first.handled().size() > MESSAGES / 20);
                        first.kill();
                        consumer(broker);
                    } else if (i == 2 * MESSAGES / 5) {
                        consumer(broker);
                    } else if (i == 3 * MESSAGES / 5) {
                        consumers.get(2).end();
                    } else if (i == 4 * MESSAGES / 5) {
                        broker.kill();
                        broker.launch();
                    }
                }
                CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new)).get(120, TimeUnit.SECONDS);
            }
            Set<Integer> good = numbers(false);
            await(() -> handled().containsAll(good));
            assertTrue(consumers.get(1).isAlive());
            consumers.get(1).end();
            assertEquals(good, handled());
            assertEquals(numbers(true), new TreeSet<>(deadLetters(broker)));
        } finally {
            consumers.forEach(ConsumerProcess::kill);
        }
        for (ConsumerProcess each : consumers) {
            assertInOrder(each.handled());
        }
    }

    private ConsumerProcess consumer(Broker broker) throws IOException {
        var consumer = ConsumerProcess.start(broker.host(), "crash", folder.resolve("handled-" + consumers.size()));
        consumers.add(consumer);
        return consumer;
    }

    private static Set<Integer> numbers(boolean poison) {
        var numbers = new TreeSet<Integer>();
        IntStream.range(0, MESSAGES)
                .filter(each -> ConsumerProcess.isPoison(each) == poison)
                .forEach(numbers::add);
        return numbers;
    }

    private Set<Integer> handled() throws IOException {
        var handled = new TreeSet<Integer>();
        for (ConsumerProcess each : consumers) {
            handled.addAll(each.handled());
        }
        return handled;
    }

    /** A key goes forward; where a partition has come back to a consumer, it may begin again, and then goes forward from there. */
    private static void assertInOrder(List<Integer> handled) {
        Map<Integer, Integer> lastOfKey = new HashMap<>();
        Map<Integer, Set<Integer>> seenOfKey = new HashMap<>();
        for (int each : handled) {
            int key = each % KEYS;
            Integer last = lastOfKey.put(key, each);
            boolean isNew =
                    seenOfKey.computeIfAbsent(key, absent -> new TreeSet<>()).add(each);
            assertTrue(last == null || each > last || !isNew, () -> each + " for the first time after " + last);
        }
    }

    private static List<Integer> deadLetters(Broker broker) {
        var numbers = new ArrayList<Integer>();
        Map<String, Object> properties = Map.of("bootstrap.servers", broker.host());
        try (var consumer = new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = new ArrayList<>();
            for (PartitionInfo each : consumer.partitionsFor("crash-dead")) {
                partitions.add(new TopicPartition(each.topic(), each.partition()));
            }
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
                consumer.poll(Duration.ofMillis(100))
                        .forEach(
                                each -> numbers.add(Integer.valueOf(new String(each.value(), StandardCharsets.UTF_8))));
            }
        }
        return numbers;
    }

    private interface Condition {
        boolean holds() throws IOException;
    }

    private static void await(Condition condition) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(90);
        while (!condition.holds()) {
            assertTrue(System.nanoTime() < end, "not in time");
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }
}
