package io.asyncapigen.runtime.kafka;

import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.Settlement;
import io.asyncapigen.runtime.spi.Inbox;
import io.asyncapigen.runtime.spi.Outcome;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The partitions of a receiver. A partition has one record in flight, so that its order is kept through failures as well; several
 * partitions have theirs at once. Thread-safe; delivers on the thread that polls or that settles, since the inbox returns at once.
 */
final class Lanes {
    private record Next(Lane lane, ConsumerRecord<byte[], byte[]> record, int attempt) {}

    /** One call of the inbox. What is settled before it returns must not call it again from within, or the stack would grow. */
    private static final class Call {
        private final Thread thread = Thread.currentThread();
        private boolean returned;
        private boolean settled;

        /** On the calling thread only. */
        boolean isUnderWay() {
            return Thread.currentThread() == thread && !returned;
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(Lanes.class);
    private static final int FULL = 2_000;
    /** How long a partition may go on while others wait for their turn. */
    private static final long TURN_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    private final Route route;
    private final int maxInFlight;
    private final Inbox inbox;
    private final KafkaRetry retry;
    private final Optional<DeadLetters> deadLetters;

    // All guarded by this.
    private final Map<TopicPartition, Lane> lanes = new HashMap<>();
    private final Deque<Lane> ready = new ArrayDeque<>();
    private int inFlight;
    private int waitingForFlight;

    // Written under the lock.
    private volatile boolean othersReady;
    private volatile boolean stopped;

    private final AtomicInteger delivering = new AtomicInteger();
    private final Records records;

    Lanes(Route route, int maxInFlight, Inbox inbox, KafkaRetry retry, Optional<DeadLetters> deadLetters) {
        this.route = route;
        this.records = new Records(route);
        this.maxInFlight = maxInFlight;
        this.inbox = inbox;
        this.retry = retry;
        this.deadLetters = deadLetters;
    }

    synchronized void add(Collection<TopicPartition> partitions) {
        partitions.forEach(each -> lanes.put(each, new Lane()));
    }

    void offer(ConsumerRecords<byte[], byte[]> records) {
        synchronized (this) {
            for (TopicPartition partition : records.partitions()) {
                Lane lane = lanes.get(partition);
                if (lane != null) {
                    lane.waiting.addAll(records.records(partition));
                    makeReady(lane);
                }
            }
        }
        dispatch();
    }

    private void makeReady(Lane lane) {
        if (!lane.busy && !lane.gone && !lane.isEmpty()) {
            lane.busy = true;
            ready.addLast(lane);
            othersReady = true;
        }
    }

    /** Delivers all that may go. */
    private void dispatch() {
        for (Next next = next(); next != null; next = next()) {
            deliver(next);
        }
    }

    /** Delivers one; and what its settlement makes room for, where it is settled at once. */
    private void deliver(Next first) {
        Next current = first;
        while (current != null) {
            Next next = current;
            var call = new Call();
            try {
                inbox.deliver(records.envelope(next.record(), next.attempt())).thenAccept(outcome -> {
                    if (call.isUnderWay()) {
                        settle(next, outcome);
                        call.settled = true;
                    } else {
                        settleAndDeliver(next, outcome);
                    }
                });
            } finally {
                call.returned = true;
                delivered();
            }
            current = call.settled ? next() : null;
        }
    }

    /** The thread that settled one takes the next, which is the next of the same partition unless others have waited longer. */
    private void settleAndDeliver(Next settled, Outcome outcome) {
        Next next;
        if (outcome.settlement() == Settlement.ACCEPT) {
            next = another(settled);
            if (next == null) {
                synchronized (this) { // once for both
                    done(settled);
                    next = next();
                }
            }
        } else {
            settle(settled, outcome);
            next = next();
        }
        if (next != null) {
            deliver(next);
        }
    }

    /** The next one of the same partition in the place of the one that is settled, as long as no other partition waits for long. */
    private @Nullable Next another(Next settled) {
        Lane lane = settled.lane();
        if (!lane.hasAnother() || othersReady && System.nanoTime() - lane.since > TURN_NANOS) {
            return null;
        }
        delivering.incrementAndGet(); // before it looks: who stops waits for it, or is seen
        if (stopped || lane.gone) {
            delivered();
            return null;
        }
        lane.advance();
        return new Next(lane, lane.another(), 1);
    }

    private void delivered() {
        if (delivering.decrementAndGet() == 0 && stopped) {
            synchronized (this) {
                notifyAll();
            }
        }
    }

    private synchronized @Nullable Next next() {
        Lane lane = null;
        while (!stopped && inFlight < maxInFlight && (lane == null || lane.gone) && !ready.isEmpty()) {
            lane = ready.pollFirst();
        }
        othersReady = !ready.isEmpty();
        if (lane == null || lane.gone) {
            return null;
        }
        lane.inFlight = true;
        lane.since = System.nanoTime();
        inFlight++;
        delivering.incrementAndGet();
        return new Next(lane, lane.current(), lane.attempt);
    }

    private void settle(Next next, Outcome outcome) {
        switch (outcome.settlement()) {
            case ACCEPT -> done(next);
            case RELEASE -> release(next);
            case REJECT -> reject(next, outcome);
        }
    }

    private synchronized void done(Next next) {
        Lane lane = next.lane();
        lane.advance();
        landed(lane);
        lane.busy = false;
        makeReady(lane);
    }

    private void landed(Lane lane) {
        lane.inFlight = false;
        inFlight--;
        if (waitingForFlight > 0) {
            notifyAll();
        }
    }

    private synchronized void release(Next next) {
        Lane lane = next.lane();
        landed(lane);
        lane.attempt = next.attempt() + 1;
        if (!stopped && !lane.gone) {
            later(retry.millisAfter(next.attempt()), () -> {
                synchronized (this) {
                    lane.busy = false;
                    makeReady(lane);
                }
                dispatch();
            });
        }
    }

    private static void later(long millis, Runnable task) {
        CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS).execute(task);
    }

    /** It is in flight until the dead-letter topic has it. */
    private void reject(Next next, Outcome outcome) {
        ConsumerRecord<byte[], byte[]> record = next.record();
        if (deadLetters.isEmpty()) {
            LOG.warn(
                    "Passed over offset {} of partition {} of {} because it was rejected, and there is no topic for dead letters"
                            + " (KafkaDeadLetters): {}",
                    record.offset(),
                    record.partition(),
                    record.topic(),
                    outcome.cause().map(each -> each.getClass().getName()).orElse("no reason"));
            done(next);
            return;
        }
        deadLetters.get().send(record, outcome).whenComplete((receipt, failure) -> {
            if (failure == null) {
                done(next);
                dispatch();
                return;
            }
            LOG.warn("Cannot put a dead letter into {}: {}", deadLetters.get().topic(), failure.getMessage());
            release(next); // it is handled again, and rejected again, until it gets there
            dispatch();
        });
    }

    /** Partitions of which enough waits. */
    synchronized Set<TopicPartition> full() {
        var full = new HashSet<TopicPartition>();
        lanes.forEach((partition, lane) -> {
            if (stopped || lane.waiting.size() >= FULL) {
                full.add(partition);
            }
        });
        return full;
    }

    /** Positions that are not committed yet; they count as such when this returns. */
    synchronized Map<TopicPartition, OffsetAndMetadata> takeSettled() {
        var offsets = new HashMap<TopicPartition, OffsetAndMetadata>();
        lanes.forEach((partition, lane) -> {
            if (lane.settled > lane.committed) {
                offsets.put(partition, new OffsetAndMetadata(lane.settled));
                lane.committed = lane.settled;
            }
        });
        return offsets;
    }

    /** These could not be committed. */
    synchronized void putBack(Collection<TopicPartition> partitions) {
        for (TopicPartition each : partitions) {
            Lane lane = lanes.get(each);
            if (lane != null) {
                lane.committed = -1;
            }
        }
    }

    /** Dispatches nothing more of these, and waits for what is in flight of them. */
    synchronized void finish(Collection<TopicPartition> partitions, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        for (TopicPartition each : partitions) {
            Lane lane = lanes.get(each);
            if (lane != null) {
                lane.gone = true;
            }
        }
        while (isInFlight(partitions)) {
            long millis = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (millis <= 0) {
                LOG.warn(
                        "Handlers of {} took too long to finish before the partitions {} went to another consumer, which gets"
                                + " what they have in flight again",
                        route,
                        partitions);
                return;
            }
            waitingForFlight++;
            try {
                wait(millis);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } finally {
                waitingForFlight--;
            }
        }
    }

    private boolean isInFlight(Collection<TopicPartition> partitions) {
        return partitions.stream().map(lanes::get).anyMatch(lane -> lane != null && lane.inFlight);
    }

    synchronized void drop(Collection<TopicPartition> partitions) {
        for (TopicPartition each : partitions) {
            Lane lane = lanes.remove(each);
            if (lane != null) {
                lane.gone = true;
                lane.waiting.clear();
            }
        }
    }

    /** When it returns, nothing is dispatched any more. */
    synchronized void stop() {
        stopped = true;
        while (delivering.get() > 0) {
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
