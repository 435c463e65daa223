package io.asyncapigen.benchmarks.udp;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;

/**
 * Lets both take turns on the loopback interface, and prints the median of each and their ratio. The first turn of each warms up. No more
 * than a few hundred datagrams are under way at once, so that none is dropped.
 */
public final class Throughput {
    private static final int TURNS = 7;
    private static final int UNDER_WAY = 256;
    private static final int SIZE = 100;
    private static final long PATIENCE_SECONDS = 10;

    private Throughput() {}

    /** @param arguments how many datagrams a turn has */
    public static void main(String... arguments) throws Exception {
        int datagrams = Integer.parseInt(arguments[0]);
        try (var bare = new Bare();
                var ours = new Ours()) {
            List<Contender> contenders = List.of(bare, ours);
            var rates = List.of(new ArrayList<Double>(), new ArrayList<Double>());
            for (int turn = 0; turn <= TURNS; turn++) {
                for (int i = 0; i < contenders.size(); i++) {
                    double rate = turn(contenders.get(i), datagrams);
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
            double bareRate = median(rates.get(0));
            double ourRate = median(rates.get(1));
            System.out.printf(
                    Locale.ROOT,
                    "%d datagrams: %.0f/s bare, %.0f/s ours, ratio %.2f%n",
                    datagrams,
                    bareRate,
                    ourRate,
                    ourRate / bareRate);
        }
    }

    /** A place is free again when a datagram has been handled. */
    private static double turn(Contender contender, int datagrams) throws InterruptedException {
        var places = new Semaphore(UNDER_WAY);
        var sum = new LongAdder();
        var failure = new AtomicReference<Throwable>();
        contender.handler(payload -> {
            sum.add(ByteBuffer.wrap(payload).getInt());
            places.release();
        });
        long expected = 0;
        long start = System.nanoTime();
        for (int i = 0; i < datagrams; i++) {
            acquire(places, 1, failure);
            contender.send(ByteBuffer.allocate(SIZE).putInt(i).array()).whenComplete((sent, e) -> {
                if (e != null) {
                    failure.set(e);
                }
            });
            expected += i;
        }
        acquire(places, UNDER_WAY, failure);
        double rate = datagrams * 1e9 / (System.nanoTime() - start);
        if (sum.sum() != expected) {
            throw new IllegalStateException("received something else than was sent");
        }
        return rate;
    }

    private static void acquire(Semaphore places, int many, AtomicReference<Throwable> failure)
            throws InterruptedException {
        if (!places.tryAcquire(many, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("datagrams were lost", failure.get());
        }
    }

    private static double median(List<Double> rates) {
        return rates.stream().sorted().toList().get(rates.size() / 2);
    }
}
