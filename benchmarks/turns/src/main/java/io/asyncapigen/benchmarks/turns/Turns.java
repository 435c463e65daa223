package io.asyncapigen.benchmarks.turns;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Lets a bare library and ours take turns, and prints every turn, the median of each and the ratio. The first turn of each warms up. A turn
 * sends as fast as messages are handled, then a thousand a second.
 */
public final class Turns {
    private static final int TURNS = 7;
    /** Of messages, so that a sender that waits is not woken up for each of them. */
    private static final int BATCH = 64;

    private static final int PER_SECOND = 1_000;
    private static final int PACED = 2_000;
    /** Of the paced messages, so many that come first do not count. */
    private static final int FIRST = 500;

    private static final long PATIENCE_SECONDS = 60;
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final int messages;
    private final int batchesUnderWay;
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    private Turns(int messages, int underWay) {
        this.messages = messages / BATCH * BATCH;
        this.batchesUnderWay = underWay / BATCH;
    }

    /**
     * @param messages of a turn
     * @param underWay how many are sent and not yet handled, at most; at least 64
     * @throws IllegalStateException when a message is lost, or cannot be sent
     */
    public static void take(Contender bare, Contender ours, int messages, int underWay) throws InterruptedException {
        var turns = new Turns(messages, underWay);
        List<Contender> contenders = List.of(bare, ours);
        List<List<Measured>> measured = List.of(new ArrayList<>(), new ArrayList<>());
        System.out.printf("%-24s%12s %22s %18s%n", "", "handled/s", "µs of processor each", "99 % within µs");
        for (int turn = 0; turn <= TURNS; turn++) {
            for (int i = 0; i < contenders.size(); i++) {
                Measured one = turns.turn(contenders.get(i));
                System.out.println(one.row(contenders.get(i).name() + (turn == 0 ? " (warm-up)" : " " + turn)));
                if (turn > 0) {
                    measured.get(i).add(one);
                }
            }
        }
        Measured ofBare = Measured.median(measured.get(0));
        Measured ofOurs = Measured.median(measured.get(1));
        System.out.println(ofBare.row("median of " + bare.name()));
        System.out.println(ofOurs.row("median of " + ours.name()));
        System.out.println(ofOurs.ratios(ofBare));
    }

    private Measured turn(Contender contender) throws InterruptedException {
        long processor = SYSTEM.getProcessCpuTime();
        long nanos = fast(contender);
        processor = SYSTEM.getProcessCpuTime() - processor;
        return new Measured(messages * 1e9 / nanos, processor / 1e3 / messages, paced(contender));
    }

    /** How many nanoseconds all of them take; a place is free again when a batch has been handled. */
    private long fast(Contender contender) throws InterruptedException {
        var places = new Semaphore(batchesUnderWay);
        contender.handler(new Batches(places));
        long start = System.nanoTime();
        for (int i = 0; i < messages; i++) {
            if (i % BATCH == 0) {
                acquire(places, 1);
            }
            send(contender, i);
        }
        acquire(places, batchesUnderWay);
        return System.nanoTime() - start;
    }

    /** Used by one thread at a time. */
    private final class Batches implements IntConsumer {
        private final Semaphore places;
        private int expected;

        Batches(Semaphore places) {
            this.places = places;
        }

        @Override
        public void accept(int number) {
            if (number != expected) {
                failure.compareAndSet(null, new IllegalStateException(number + " came, and not " + expected));
            }
            expected++;
            if (expected % BATCH == 0) {
                places.release();
            }
        }
    }

    /** Microseconds from before the send to the handler that 99 % need at most. */
    private double paced(Contender contender) throws InterruptedException {
        var sent = new AtomicLongArray(PACED);
        var taken = new AtomicLongArray(PACED);
        var left = new Semaphore(0);
        contender.handler(number -> {
            taken.set(number, System.nanoTime() - sent.get(number));
            left.release();
        });
        long next = System.nanoTime();
        for (int i = 0; i < PACED; i++) {
            LockSupport.parkNanos(next - System.nanoTime());
            next += TimeUnit.SECONDS.toNanos(1) / PER_SECOND;
            sent.set(i, System.nanoTime());
            send(contender, i);
        }
        acquire(left, PACED);
        long[] counted = new long[PACED - FIRST];
        Arrays.setAll(counted, i -> taken.get(FIRST + i));
        Arrays.sort(counted);
        return counted[counted.length * 99 / 100] / 1e3;
    }

    private void send(Contender contender, int number) {
        contender.send(number).whenComplete((sent, e) -> {
            if (e != null) {
                failure.compareAndSet(null, e);
            }
        });
    }

    private void acquire(Semaphore places, int many) throws InterruptedException {
        boolean isThere = places.tryAcquire(many, PATIENCE_SECONDS, TimeUnit.SECONDS);
        Throwable e = failure.get();
        if (e != null || !isThere) {
            throw new IllegalStateException("messages were lost", e);
        }
    }
}
