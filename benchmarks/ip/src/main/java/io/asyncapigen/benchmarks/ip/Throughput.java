package io.asyncapigen.benchmarks.ip;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/**
 * Lets both take turns on the loopback interface, and prints the median of each and their ratio. The first turn of each warms up. No more
 * than a few hundred packets are under way at once, so that none is dropped.
 */
public final class Throughput {
    private static final String HOST = "127.0.0.1";
    private static final int PROTOCOL = 253;
    private static final int UNHEARD = 254;
    private static final int TURNS = 5;
    private static final int UNDER_WAY = 256;
    private static final int BATCH = 64;
    private static final int SIZE = 64;

    private interface Opening {
        Contender open(int protocol) throws Exception;
    }

    private Throughput() {}

    /** @param arguments how many packets a turn has */
    public static void main(String... arguments) throws Exception {
        int packets = Integer.parseInt(arguments[0]);
        List<Opening> contenders = List.of(protocol -> new Bare(HOST, protocol), protocol -> new Ours(HOST, protocol));
        var sending = List.of(new ArrayList<Double>(), new ArrayList<Double>());
        var both = List.of(new ArrayList<Double>(), new ArrayList<Double>());
        for (int turn = 0; turn <= TURNS; turn++) {
            for (int i = 0; i < contenders.size(); i++) {
                double sent;
                try (Contender each = contenders.get(i).open(UNHEARD)) {
                    sent = send(each, packets);
                }
                try (Contender each = contenders.get(i).open(PROTOCOL)) {
                    double through = sendAndReceive(each, packets);
                    System.out.printf(
                            Locale.ROOT,
                            "%-14s %s sent to nobody %8.0f/s, sent and received %8.0f/s%n",
                            each.name(),
                            turn == 0 ? "(warm-up)" : "turn " + turn + "   ",
                            sent,
                            through);
                    if (turn > 0) {
                        sending.get(i).add(sent);
                        both.get(i).add(through);
                    }
                }
            }
        }
        report("sending", sending);
        report("sending and receiving", both);
    }

    private static byte[] payload(int number) {
        return ByteBuffer.allocate(SIZE).putInt(number).array();
    }

    private static double send(Contender contender, int packets) {
        long start = System.nanoTime();
        for (int i = 0; i < packets; i++) {
            contender.send(payload(i));
        }
        return perSecond(packets, start);
    }

    private static double sendAndReceive(Contender contender, int packets) throws Exception {
        var places = new Semaphore(UNDER_WAY / BATCH);
        var sum = new LongAdder();
        var left = new CountDownLatch(packets / BATCH);
        var count = new LongAdder();
        contender.receive(payload -> {
            sum.add(ByteBuffer.wrap(payload).getInt());
            count.increment();
            if (count.sum() % BATCH == 0) {
                places.release();
                left.countDown();
            }
        });
        long start = System.nanoTime();
        long expected = 0;
        for (int i = 0; i < packets / BATCH; i++) {
            if (!places.tryAcquire(10, TimeUnit.SECONDS)) {
                throw new IllegalStateException("packets were lost");
            }
            for (int j = 0; j < BATCH; j++) {
                int number = i * BATCH + j;
                contender.send(payload(number));
                expected += number;
            }
        }
        left.await();
        double rate = perSecond(packets, start);
        if (sum.sum() != expected) {
            throw new IllegalStateException("received something else than was sent");
        }
        return rate;
    }

    private static double perSecond(int packets, long start) {
        return packets * 1e9 / (System.nanoTime() - start);
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
