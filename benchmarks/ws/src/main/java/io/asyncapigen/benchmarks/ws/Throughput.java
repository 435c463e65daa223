package io.asyncapigen.benchmarks.ws;

import io.asyncapigen.runtime.spi.PayloadCodec;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.concurrent.atomic.LongAdder;

/**
 * Lets both take turns, and prints the median of each and their ratio: of messages a second, as fast as they go; then of the time within
 * which 99 of 100 are handled, a thousand a second. The first turn of each warms up.
 */
public final class Throughput {
    private static final int TURNS = 9;
    private static final int IN_FLIGHT = 1_000;
    private static final int PACED = 2_000;

    /** One turn, and what it gives. */
    @FunctionalInterface
    private interface Turn {
        double of(Contender contender) throws Exception;
    }

    private Throughput() {}

    /** @param arguments how many messages a turn has */
    public static void main(String... arguments) throws Exception {
        int messages = Integer.parseInt(arguments[0]);
        PayloadCodec codec = ServiceLoader.load(PayloadCodec.class).findFirst().orElseThrow();
        List<Contender> contenders = List.of(new Bare(codec, IN_FLIGHT), new Ours(IN_FLIGHT));
        compare(contenders, "messages a second", each -> rate(each, messages));
        compare(contenders, "microseconds for 99 of 100, at a thousand a second", Throughput::micros);
    }

    private static void compare(List<Contender> contenders, String what, Turn turn) throws Exception {
        var results = List.of(new ArrayList<Double>(), new ArrayList<Double>());
        for (int number = 0; number <= TURNS; number++) {
            for (int i = 0; i < contenders.size(); i++) {
                double result = turn.of(contenders.get(i));
                System.out.printf(
                        Locale.ROOT,
                        "%-14s %s %8.0f%n",
                        contenders.get(i).name(),
                        number == 0 ? "(warm-up)" : "turn " + number + "   ",
                        result);
                if (number > 0) {
                    results.get(i).add(result);
                }
            }
        }
        double bare = median(results.get(0));
        double ours = median(results.get(1));
        System.out.printf(Locale.ROOT, "%s: %.0f bare, %.0f ours, ratio %.2f%n", what, bare, ours, ours / bare);
    }

    private static double rate(Contender contender, int messages) throws Exception {
        var sum = new LongAdder();
        long start = System.nanoTime();
        contender.run(messages, number -> {}, sum::add);
        double rate = messages * 1e9 / (System.nanoTime() - start);
        long expected = 0;
        for (int i = 0; i < messages; i++) {
            expected += Measurement.of(i).payload().lumens();
        }
        if (sum.sum() != expected) {
            throw new IllegalStateException("received something else than was sent");
        }
        return rate;
    }

    private static double micros(Contender contender) throws Exception {
        var delays = new Delays(PACED);
        contender.run(PACED, delays::waitAndSend, lumens -> delays.handled());
        return delays.micros(99);
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
