package io.asyncapigen.benchmarks.ws;

import io.asyncapigen.runtime.spi.PayloadCodec;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.concurrent.atomic.LongAdder;

/** Lets both take turns, and prints the median of each and their ratio. The first turn of each warms up. */
public final class Throughput {
    private static final int TURNS = 9;
    private static final int IN_FLIGHT = 1_000;

    private Throughput() {}

    /** @param arguments how many messages a turn has */
    public static void main(String... arguments) throws Exception {
        int messages = Integer.parseInt(arguments[0]);
        PayloadCodec codec = ServiceLoader.load(PayloadCodec.class).findFirst().orElseThrow();
        List<Contender> contenders = List.of(new Bare(codec, IN_FLIGHT), new Ours(IN_FLIGHT));
        var rates = List.of(new ArrayList<Double>(), new ArrayList<Double>());
        for (int turn = 0; turn <= TURNS; turn++) {
            for (int i = 0; i < contenders.size(); i++) {
                double rate = run(contenders.get(i), messages);
                System.out.printf(
                        Locale.ROOT,
                        "%-14s %s %8.0f/s%n",
                        contenders.get(i).name(),
                        turn == 0 ? "(warm-up)" : "turn " + turn + "   ",
                        rate);
                if (turn > 0) {
                    rates.get(i).add(rate);
                }
            }
        }
        double bare = median(rates.get(0));
        double ours = median(rates.get(1));
        System.out.printf(Locale.ROOT, "%.0f/s bare, %.0f/s ours, ratio %.2f%n", bare, ours, ours / bare);
    }

    private static double run(Contender contender, int messages) throws Exception {
        var sum = new LongAdder();
        long start = System.nanoTime();
        contender.run(messages, sum::add);
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

    private static double median(List<Double> rates) {
        return rates.stream().sorted().toList().get(rates.size() / 2);
    }
}
