package io.asyncapigen.benchmarks.brokers;

import io.asyncapigen.benchmarks.brokers.Contender.Sender;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Messages of one size through one address; throws when one is missing. */
final class Run {
    private static final int IN_FLIGHT = 1_000;
    private static final int PER_SECOND = 1_000;
    private static final int PACED = 4_000;

    /** Of the paced messages, so many that come first do not count. */
    private static final int FIRST = 1_000;

    private static final long LIMIT_SECONDS = 300;

    private final String address;
    private final Measurement.Kind kind;
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    Run(String address, Measurement.Kind kind) {
        this.address = address;
        this.kind = kind;
    }

    /** Sends so many, no more than a thousand of them unconfirmed. The rate is until all are. */
    Rate send(Contender contender, int messages) throws Exception {
        var places = new Semaphore(IN_FLIGHT);
        Sender sender = contender.sender(address);
        try {
            Rate.Start start = Rate.Start.now();
            for (int i = 0; i < messages; i++) {
                take(places, 1);
                sender.send(kind.number(i), e -> {
                    note(e);
                    places.release();
                });
            }
            sender.flush();
            take(places, IN_FLIGHT);
            return start.of(messages);
        } finally {
            sender.end();
        }
    }

    /** Receives what the broker has. The rate is from the first one on. */
    Rate receive(Contender contender, int messages) throws Exception {
        var arrivals = new Arrivals(messages, number -> {});
        Ending receiving = contender.receive(address, arrivals);
        try {
            return arrivals.rate();
        } finally {
            receiving.end();
        }
    }

    /** Receives what the other one sends at the same time, no more than a thousand messages ahead. */
    Rate receive(Contender contender, Contender feeder, int messages) throws Exception {
        var places = new Semaphore(IN_FLIGHT);
        var arrivals = new Arrivals(messages, number -> places.release());
        Ending receiving = contender.receive(address, arrivals);
        try {
            Sender sender = feeder.sender(address);
            for (int i = 0; i < messages; i++) {
                take(places, 1);
                sender.send(kind.number(i), this::note);
            }
            sender.flush();
            Rate rate = arrivals.rate();
            sender.end();
            return rate;
        } finally {
            receiving.end();
        }
    }

    /** Sends a thousand a second, and receives them. Microseconds from before the send to the handler that 99 % need at most. */
    double latency(Contender contender) throws Exception {
        var sent = new AtomicLongArray(PACED);
        var taken = new AtomicLongArray(PACED);
        var arrivals = new Arrivals(PACED, number -> taken.set(number, System.nanoTime() - sent.get(number)));
        Ending receiving = contender.receive(address, arrivals);
        try {
            Sender sender = contender.sender(address);
            long next = System.nanoTime();
            for (int i = 0; i < PACED; i++) {
                LockSupport.parkNanos(next - System.nanoTime());
                next += TimeUnit.SECONDS.toNanos(1) / PER_SECOND;
                sent.set(i, System.nanoTime());
                sender.send(kind.number(i), this::note);
            }
            sender.flush();
            arrivals.await();
            sender.end();
        } finally {
            receiving.end();
        }
        long[] counted = new long[PACED - FIRST];
        Arrays.setAll(counted, i -> taken.get(FIRST + i));
        Arrays.sort(counted);
        return counted[counted.length * 99 / 100] / 1_000.0;
    }

    private void note(@Nullable Throwable e) {
        if (e != null) {
            failure.set(e);
        }
    }

    private void take(Semaphore places, int count) throws InterruptedException {
        require(places.tryAcquire(count, LIMIT_SECONDS, TimeUnit.SECONDS));
    }

    private void require(boolean isThere) {
        Throwable e = failure.get();
        if (e != null || !isThere) {
            throw new IllegalStateException("messages are missing", e);
        }
    }

    /** Counts what comes, from the first one on, and wakes up who waits for all of it once: not at each message, which took longer than to handle it. */
    private final class Arrivals implements IntConsumer {
        private final CountDownLatch left;
        private final int messages;
        private final IntConsumer each;
        private final AtomicReference<Rate.@Nullable Start> first = new AtomicReference<>();

        Arrivals(int messages, IntConsumer each) {
            this.left = new CountDownLatch(messages);
            this.messages = messages;
            this.each = each;
        }

        @Override
        public void accept(int number) {
            if (first.get() == null) {
                first.compareAndSet(null, Rate.Start.now());
            }
            each.accept(number);
            left.countDown();
        }

        void await() throws InterruptedException {
            require(left.await(LIMIT_SECONDS, TimeUnit.SECONDS));
        }

        Rate rate() throws InterruptedException {
            await();
            Rate.Start start = first.get();
            if (start == null) {
                throw new IllegalStateException("there are no messages");
            }
            return start.of(messages);
        }
    }
}
