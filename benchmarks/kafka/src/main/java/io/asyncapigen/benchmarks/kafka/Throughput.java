package io.asyncapigen.benchmarks.kafka;

import com.example.kafka.LocalKafka;
import io.asyncapigen.runtime.spi.PayloadCodec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** Lets both take turns on one broker, and prints the median of each and their ratio. The first turn of each warms up. */
public final class Throughput {
    private static final int TURNS = 5;
    private static final int IN_FLIGHT = 1_000;
    private static final int PARTITIONS = 4;

    private Throughput() {}

    /** @param arguments how many messages a turn has */
    public static void main(String... arguments) throws Exception {
        int messages = Integer.parseInt(arguments[0]);
        PayloadCodec codec = ServiceLoader.load(PayloadCodec.class).findFirst().orElseThrow();
        try (LocalKafka broker = LocalKafka.start()) {
            var contenders =
                    List.of(new Bare(broker.address(), codec, IN_FLIGHT), new Ours(broker.address(), IN_FLIGHT));
            var sending = List.of(new ArrayList<Double>(), new ArrayList<Double>());
            var receiving = List.of(new ArrayList<Double>(), new ArrayList<Double>());
            for (int turn = 0; turn <= TURNS; turn++) {
                for (int i = 0; i < contenders.size(); i++) {
                    String topic = "turn-" + turn + "-" + i;
                    createTopic(broker.address(), topic);
                    double sent = send(contenders.get(i), topic, messages);
                    double received = receive(contenders.get(i), topic, messages);
                    deleteTopic(broker.address(), topic);
                    System.out.printf(
                            Locale.ROOT,
                            "%-14s %s sent %8.0f/s, received %8.0f/s%n",
                            contenders.get(i).name(),
                            turn == 0 ? "(warm-up)" : "turn " + turn + "   ",
                            sent,
                            received);
                    if (turn > 0) {
                        sending.get(i).add(sent);
                        receiving.get(i).add(received);
                    }
                }
            }
            report("sending", sending);
            report("receiving", receiving);
        }
    }

    private static void createTopic(String broker, String topic) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker))) {
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

    private static void deleteTopic(String broker, String topic) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker))) {
            admin.deleteTopics(List.of(topic)).all().get();
        }
    }

    private static double send(Contender contender, String topic, int messages) throws Exception {
        long start = System.nanoTime();
        contender.send(topic, messages);
        return perSecond(messages, start);
    }

    private static double receive(Contender contender, String topic, int messages) throws Exception {
        var sum = new LongAdder();
        long start = System.nanoTime();
        contender.receive(topic, messages, sum::add);
        double rate = perSecond(messages, start);
        long expected = 0;
        for (int i = 0; i < messages; i++) {
            expected += Measurement.of(i).payload().lumens();
        }
        if (sum.sum() != expected) {
            throw new IllegalStateException("received something else than was sent");
        }
        return rate;
    }

    private static double perSecond(int messages, long start) {
        return messages * 1e9 / (System.nanoTime() - start);
    }

    private static void report(String what, List<ArrayList<Double>> rates) {
        double bare = median(rates.get(0));
        double ours = median(rates.get(1));
        System.out.printf(Locale.ROOT, "%s: %.0f/s bare, %.0f/s ours, ratio %.2f%n", what, bare, ours, ours / bare);
    }

    private static double median(List<Double> rates) {
        return rates.stream().sorted().toList().get(rates.size() / 2);
    }
}
