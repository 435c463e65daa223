package io.asyncapigen.runtime.kafka;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A partition that is ours: what waits, in order, and a few taken out of that for whoever has the first of them in flight. Guarded by its
 * {@link Lanes}, but for these few.
 */
final class Lane {
    private static final int FEW = 32;

    final Deque<ConsumerRecord<byte[], byte[]>> waiting = new ArrayDeque<>();

    // Of the thread that has the current one in flight, otherwise of whoever holds the lock.
    private List<ConsumerRecord<byte[], byte[]>> few = List.of();
    private int current;
    int attempt = 1;
    /** When its turn began. */
    long since;

    /** Its current record is in flight, waits for its next attempt, or is already among those to be dispatched. */
    boolean busy;

    volatile boolean inFlight;
    /** No longer ours: nothing of it is dispatched or committed any more. */
    volatile boolean gone;

    volatile long settled = -1;
    long committed = -1;

    /** With the lock. */
    boolean isEmpty() {
        return current >= few.size() && waiting.isEmpty();
    }

    /** With the lock, when it is not empty. */
    ConsumerRecord<byte[], byte[]> current() {
        if (current >= few.size()) {
            few = new ArrayList<>(FEW);
            current = 0;
            while (few.size() < FEW && !waiting.isEmpty()) {
                few.add(waiting.removeFirst());
            }
        }
        return few.get(current);
    }

    /** The current one is settled for good. */
    void advance() {
        settled = few.get(current).offset() + 1;
        current++;
        attempt = 1;
    }

    /** Whether there is one after the current one that needs no lock. */
    boolean hasAnother() {
        return current + 1 < few.size();
    }

    /** After {@link #advance}, without the lock. */
    ConsumerRecord<byte[], byte[]> another() {
        return few.get(current);
    }
}
