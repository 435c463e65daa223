package io.asyncapigen.runtime.mqtt;

import io.asyncapigen.runtime.ClosedException;
import io.asyncapigen.runtime.SendFailedException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * What is published over one link, in the order of the calls. While there is no connection messages wait here, until nobody asks for them any
 * more; so do those that the library has given back because the server did not keep the session that they were a part of. Thread-safe.
 */
final class Outgoing {
    /** As many as the library may have at once. */
    private static final int WINDOW = 1_000;

    /**
     * Of QoS 2. On MQTT 3.1.1 a server cannot say how many it takes at once: Mosquitto drops what exceeds its limit, which is 20 unless it is
     * told otherwise, and acknowledges it all the same. And on both, what the library has fails when the session is gone.
     */
    private static final int EXACTLY_ONCE_WINDOW = 20;

    /** So many bytes of messages wait. */
    private static final long MOST = 64 << 20;
    /** What a message takes up beside its payload. */
    private static final int OVERHEAD = 512;

    /** A message that the connection was lost with so often may be what ends it. */
    private static final int LOSSES = 5;

    private static final String TOO_LONG = "the server was away for too long";

    private static final class Pending {
        private final long number;
        private final Packet packet;
        private final long end;
        private final CompletableFuture<MqttReceipt> receipt = new CompletableFuture<>();
        private int losses; // guarded by the outer object

        Pending(long number, Packet packet, long end) {
            this.number = number;
            this.packet = packet;
            this.end = end;
        }

        boolean isExactlyOnce() {
            return packet.qos() == MqttQos.EXACTLY_ONCE;
        }

        int size() {
            return OVERHEAD + packet.payload().size();
        }

        boolean isOverdue() {
            return System.nanoTime() - end >= 0;
        }

        void fail(String reason) {
            receipt.completeExceptionally(new SendFailedException("cannot send to " + packet.topic() + ": " + reason));
        }
    }

    private final Client client;
    private final long patience;

    // All guarded by this.
    private final NavigableMap<Long, Pending> waiting = new TreeMap<>();
    private long bytes; // of those
    private long last;
    private int underWay;
    private int exactlyOnceUnderWay;
    private boolean isConnected;
    private boolean isPublishing;
    private boolean isClosed;

    /** @param patience after which nobody asks for a receipt any more */
    Outgoing(Client client, Duration patience) {
        this.client = client;
        this.patience = patience.toNanos();
    }

    CompletableFuture<MqttReceipt> send(Packet packet) {
        Pending pending;
        List<Pending> overdue;
        synchronized (this) {
            if (isClosed) {
                return CompletableFuture.failedFuture(new ClosedException("the connection is closed"));
            }
            overdue = takeOverdue();
            pending = new Pending(++last, packet, System.nanoTime() + patience);
            if (bytes < MOST) {
                await(pending);
            } else {
                pending.fail("messages of 64 MiB wait already");
            }
        }
        overdue.forEach(each -> each.fail(TOO_LONG));
        publish();
        return pending.receipt;
    }

    private void await(Pending pending) {
        waiting.put(pending.number, pending);
        bytes += pending.size();
    }

    private Pending takeFirst() {
        Pending first = waiting.pollFirstEntry().getValue();
        bytes -= first.size();
        return first;
    }

    /** Those that nobody asks for any more make way. */
    private List<Pending> takeOverdue() {
        var overdue = new ArrayList<Pending>();
        while (!waiting.isEmpty() && waiting.firstEntry().getValue().isOverdue()) {
            overdue.add(takeFirst());
        }
        return overdue;
    }

    /** There is a connection. */
    void resume() {
        synchronized (this) {
            isConnected = true;
        }
        publish();
    }

    /** There is none any more. */
    synchronized void pause() {
        isConnected = false;
    }

    /** Only one thread publishes at a time, so that the order is kept; another one that comes meanwhile leaves its part to that. */
    private void publish() {
        synchronized (this) {
            if (isPublishing) {
                return;
            }
            isPublishing = true;
        }
        for (Pending next = next(); next != null; next = next()) {
            publish(next);
        }
    }

    /** What to publish now; {@code null} ends the publishing. */
    private synchronized @Nullable Pending next() {
        if (!isConnected || isClosed || underWay >= WINDOW || waiting.isEmpty()) {
            isPublishing = false;
            return null;
        }
        Pending next = waiting.firstEntry().getValue();
        if (next.isExactlyOnce() && exactlyOnceUnderWay >= EXACTLY_ONCE_WINDOW) {
            isPublishing = false;
            return null;
        }
        count(next, 1);
        return takeFirst();
    }

    private void count(Pending pending, int change) {
        underWay += change;
        exactlyOnceUnderWay += pending.isExactlyOnce() ? change : 0;
    }

    private void publish(Pending pending) {
        if (pending.isOverdue()) {
            done(pending, null, new SendFailedException(TOO_LONG));
            return;
        }
        try {
            client.publish(pending.packet).whenComplete((receipt, failure) -> done(pending, receipt, failure));
        } catch (RuntimeException e) { // no such message can be written
            done(pending, null, e);
        }
    }

    private void done(Pending pending, @Nullable MqttReceipt receipt, @Nullable Throwable failure) {
        boolean isOver;
        boolean isUnsure;
        synchronized (this) {
            count(pending, -1);
            isOver = failure == null || isClosed || !mayGoAgain(pending, failure);
            // Where the session is gone the library makes do with a PUBREC, after which a server may not yet have
            // passed the message on.
            isUnsure = pending.isExactlyOnce() && (!isConnected || isClosed);
            if (!isOver) {
                await(pending);
            }
        }
        if (failure != null && isOver) {
            pending.receipt.completeExceptionally(Failures.send(pending.packet.topic(), failure));
        } else if (receipt != null && isUnsure) {
            pending.fail("the connection was lost before the server said that it has it");
        } else if (receipt != null) {
            pending.receipt.complete(receipt);
        }
        publish();
    }

    private static boolean mayGoAgain(Pending pending, Throwable failure) {
        if (Failures.isDoubtful(failure)) {
            pending.losses++;
            return !pending.isExactlyOnce() && pending.losses < LOSSES;
        }
        return Failures.isLost(failure);
    }

    /** What waits fails; core has waited for it. */
    void close() {
        List<Pending> left;
        synchronized (this) {
            isClosed = true;
            left = new ArrayList<>(waiting.values());
            waiting.clear();
        }
        left.forEach(each -> each.fail("the connection is closed"));
    }
}
