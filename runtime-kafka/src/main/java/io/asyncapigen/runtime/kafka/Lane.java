package io.asyncapigen.runtime.kafka;

import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A partition that is ours: what waits, in order, of which the first may be in flight. Guarded by its {@link Lanes}. */
final class Lane {
    final Deque<ConsumerRecord<byte[], byte[]>> waiting = new ArrayDeque<>();
    int attempt = 1;
    /** Its first record is in flight, waits for its next attempt, or is already among those to be dispatched. */
    boolean busy;

    boolean inFlight;
    /** No longer ours: nothing of it is dispatched or committed any more. */
    boolean gone;

    long settled = -1;
    long committed = -1;
}
