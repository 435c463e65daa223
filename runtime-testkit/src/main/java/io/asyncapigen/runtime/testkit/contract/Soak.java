package io.asyncapigen.runtime.testkit.contract;

import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.Delivery;
import io.asyncapigen.runtime.Publisher;
import io.asyncapigen.runtime.Receipt;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.testkit.contract.Letters.Text;
import java.time.Duration;
import java.util.BitSet;
import java.util.Queue;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Numbered messages from one connection to another. Used by one thread. */
final class Soak implements AutoCloseable {
    private static final Duration WARM_UP = Duration.ofSeconds(2);
    private static final Duration MEASUREMENT = Duration.ofSeconds(1);
    private static final Duration TICK = Duration.ofMillis(10);
    private static final Duration OUTAGE = Duration.ofMillis(500);

    /** Sends under way at once. */
    private static final int MOST_UNDER_WAY = 1_000;

    private final TransportSubject subject;
    private final Connection sending;
    private final Connection receiving;
    private final Publisher<Text> publisher;
    private final Semaphore underWay = new Semaphore(MOST_UNDER_WAY);

    /** What the server did not confirm, and so has to be sent again. */
    private final Queue<Integer> unconfirmed = new ConcurrentLinkedQueue<>();

    private final AtomicInteger again = new AtomicInteger();
    private final AtomicInteger twice = new AtomicInteger();

    /** Those that came in. Guarded by itself. */
    private final BitSet received = new BitSet();

    /** What was said to those that are confirmed and did not come in yet. Guarded by {@link #received}. */
    private final SortedMap<Integer, Receipt> onTheirWay = new TreeMap<>();

    private int sent;
    private int rate;

    /** @param inFlight deliveries at once */
    Soak(TransportSubject subject, int inFlight) {
        this.subject = subject;
        this.sending = Connection.open(subject.server(), subject.options());
        this.receiving = Connection.open(subject.server(), subject.options());
        Route route = Fixture.fresh();
        receiving
                .subscriber(subject.receiving(route), Text.SET)
                .maxInFlight(inFlight)
                .subscribe(this::receive);
        this.publisher = sending.publisher(subject.sending(route), Text.SET);
    }

    private void receive(Delivery<Text> delivery) {
        int number = Integer.parseInt(delivery.message().payload());
        synchronized (received) {
            if (received.get(number)) {
                twice.incrementAndGet();
            }
            received.set(number);
            onTheirWay.remove(number);
        }
    }

    private void send(int number) throws InterruptedException {
        underWay.acquire();
        publisher.sendAsync(new Text(Integer.toString(number))).whenComplete((receipt, failure) -> {
            if (failure == null) {
                confirm(number, receipt);
            } else {
                unconfirmed.add(number);
            }
            underWay.release();
        });
    }

    private void confirm(int number, Receipt receipt) {
        synchronized (received) {
            if (!received.get(number)) {
                onTheirWay.put(number, receipt);
            }
        }
    }

    /** The numbers of those that are confirmed and did not come in, and what was said to them. */
    SortedMap<Integer, Receipt> onTheirWay() {
        synchronized (received) {
            return new TreeMap<>(onTheirWay);
        }
    }

    /** Messages in a second, from one side to the other, when as many are sent as can be, and the code is warm. */
    int measure() throws InterruptedException {
        sendFor(WARM_UP);
        int before = came();
        long start = System.nanoTime();
        sendFor(MEASUREMENT);
        long measured = (came() - before) * TimeUnit.SECONDS.toNanos(1) / (System.nanoTime() - start);
        if (missing(subject.patience().multipliedBy(3)) > 0) {
            throw new AssertionError("some of the first messages did not come: " + this);
        }
        return (int) measured;
    }

    private void sendFor(Duration length) throws InterruptedException {
        long start = System.nanoTime();
        while (System.nanoTime() - start < length.toNanos()) {
            if (sent - came() < MOST_UNDER_WAY) {
                send(sent++);
            } else {
                TimeUnit.MILLISECONDS.sleep(1); // or it would take long until all have come
            }
        }
    }

    /**
     * Sends at that rate, and has the server die at such intervals.
     *
     * @return how often it died
     */
    int run(int perSecond, Duration length, Duration restart) throws InterruptedException {
        rate = perSecond;
        long start = System.nanoTime();
        long end = start + length.toNanos();
        long nextDeath = start + restart.toNanos() / 2;
        long due = 0;
        int restarts = 0;
        CompletableFuture<Void> death = CompletableFuture.completedFuture(null);
        for (long now = start; now < end; now = System.nanoTime()) {
            if (now >= nextDeath && death.isDone()) {
                death.join();
                death = CompletableFuture.runAsync(this::die);
                nextDeath = now + restart.toNanos();
                restarts++;
            }
            long wanted = (now - start) / 1_000 * perSecond / 1_000_000;
            for (; due < wanted; due++) {
                send(sent++);
            }
            sendAgain();
            TimeUnit.NANOSECONDS.sleep(TICK.toNanos());
        }
        death.join();
        return restarts;
    }

    private void die() {
        subject.kill();
        try {
            TimeUnit.NANOSECONDS.sleep(OUTAGE.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        subject.start();
    }

    private void sendAgain() throws InterruptedException {
        for (Integer number = unconfirmed.poll(); number != null; number = unconfirmed.poll()) {
            again.incrementAndGet();
            send(number);
        }
    }

    /** Waits until all have come, as long as more come from time to time; how many have not. */
    int missing(Duration patience) throws InterruptedException {
        int before = -1;
        long end = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < end) {
            sendAgain();
            int came = came();
            if (came == sent) {
                return 0;
            } else if (came > before) {
                before = came;
                end = System.nanoTime() + patience.toNanos();
            }
            TimeUnit.NANOSECONDS.sleep(TICK.toNanos());
        }
        return sent - came();
    }

    private int came() {
        synchronized (received) {
            return received.cardinality();
        }
    }

    @Override
    public void close() {
        sending.close();
        receiving.close();
    }

    @Override
    public String toString() {
        return sent + " messages at " + rate + "/s, " + came() + " came, " + again + " sent again, " + twice
                + " came twice" + firstMissing();
    }

    private String firstMissing() {
        synchronized (received) {
            int first = received.nextClearBit(0);
            return first >= sent
                    ? ""
                    : ", the first that is missing " + first + ", up to " + (received.nextSetBit(first) - 1);
        }
    }
}
