package io.asyncapigen.runtime.nats;

import io.asyncapigen.runtime.Receipt;
import io.asyncapigen.runtime.SendFailedException;
import io.nats.client.Connection;
import io.nats.client.Message;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Publishes, and tells when the server has it: when it has answered a ping that went after it on the same connection. One ping is for all
 * that wait. What was on a connection that is lost has failed, because nobody knows. What comes while there is none is kept here in its order,
 * for jnats may still write it to the connection that is lost, and says nothing then. Thread-safe.
 */
final class Receipts {
    /** So much waits for a connection at most. */
    private static final long MOST_BYTES = 8 << 20;

    private static final Duration ROUND_TRIP = Duration.ofSeconds(1);
    private static final long PAUSE_MILLIS = 10;

    /** Where so many wait at once, more are on their way, and a ping for many is cheaper than many. */
    private static final int SEVERAL = 2;

    /** One ping is for no more than about so many, so that those who wait for their receipts hear soon enough. */
    private static final int ENOUGH = 500;

    /** Each pause is twice as long as the one before, for each costs a wake-up. */
    private static final long FIRST_PAUSE_NANOS = 50_000;

    private static final long LAST_PAUSE_NANOS = 400_000;

    private record Pending(Message message, String link, long end, CompletableFuture<Receipt> receipt) {
        boolean isOverdue() {
            return System.nanoTime() - end >= 0;
        }

        int size() {
            byte[] data = message.getData();
            return data == null ? 0 : data.length;
        }

        Pending on(String link) {
            return new Pending(message, link, end, receipt);
        }
    }

    private final Connection connection;
    private final Links links;
    private final Events events;
    private final long patience;
    private final Thread thread = new Thread(this::run, "nats-receipts");

    /** Whether something waits for a connection, so that what comes has to wait behind it. */
    private volatile boolean isWaiting;

    // Guarded by this.
    private List<Pending> pending = new ArrayList<>();
    private final ArrayDeque<Pending> waiting = new ArrayDeque<>();
    private long waitingBytes;
    private boolean closed;

    /** @param patience after which nobody asks for a receipt any more */
    Receipts(Connection connection, Links links, Events events, Duration patience) {
        this.connection = connection;
        this.links = links;
        this.events = events;
        this.patience = patience.toNanos();
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /**
     * Publishes it, once there is a connection.
     *
     * @return completes when the server has it
     * @throws IllegalArgumentException when it cannot be sent
     * @throws IllegalStateException when jnats takes no more
     */
    CompletableFuture<Receipt> publish(Message message) {
        var one = new Pending(message, Links.NONE, System.nanoTime() + patience, new CompletableFuture<>());
        String link = isWaiting ? Links.NONE : links.now();
        if (link.equals(Links.NONE)) {
            hold(one);
        } else {
            connection.publish(message);
            add(one.on(link));
        }
        return one.receipt();
    }

    /** For a connection, behind those that wait already. */
    private synchronized void hold(Pending one) {
        if (closed) {
            fail(one, "the connection is closed");
        } else if (waitingBytes > MOST_BYTES) {
            fail(one, "too much waits for the server already");
        } else {
            isWaiting = true;
            waiting.addLast(one);
            waitingBytes += one.size();
            notifyAll();
        }
    }

    private synchronized void add(Pending published) {
        if (closed) {
            fail(published, "the connection is closed");
            return;
        }
        pending.add(published);
        if (pending.size() == 1) {
            notifyAll();
        }
    }

    private void run() {
        try {
            while (awaitFirst()) {
                gather();
                if (confirm(take())) {
                    publishWaiting();
                } else {
                    dropOverdue();
                    TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // closed
        }
    }

    /** False when nothing comes any more. */
    private synchronized boolean awaitFirst() throws InterruptedException {
        while (pending.isEmpty() && waiting.isEmpty() && !closed) {
            wait();
        }
        return !closed;
    }

    private synchronized List<Pending> take() {
        List<Pending> taken = pending;
        pending = new ArrayList<>();
        return taken;
    }

    private void publishWaiting() {
        for (String link = links.now(); !link.equals(Links.NONE); link = links.now()) {
            Pending next = firstWaiting();
            if (next == null) {
                return;
            }
            try {
                connection.publish(next.message());
                add(next.on(link));
            } catch (IllegalArgumentException | IllegalStateException e) {
                fail(next, String.valueOf(e.getMessage()));
            }
            removeFirstWaiting();
        }
    }

    private synchronized @Nullable Pending firstWaiting() {
        return waiting.peekFirst();
    }

    /** Once it is published, so that nothing overtakes it. */
    private synchronized void removeFirstWaiting() {
        Pending gone = waiting.pollFirst();
        waitingBytes -= gone == null ? 0 : gone.size(); // closed meanwhile
        isWaiting = !waiting.isEmpty();
    }

    private void dropOverdue() {
        for (Pending next = firstWaiting(); next != null && next.isOverdue(); next = firstWaiting()) {
            fail(next, "the server was away for too long");
            removeFirstWaiting();
        }
    }

    /**
     * Waits for more as long as more come, where there are several: one who waits for each receipt sends no more. Whoever is about to send the
     * next one may want this very processor, and a ping would take it from them: then there would be one for each message.
     */
    private void gather() {
        Thread.yield();
        int before = 0;
        int now = count();
        long pause = FIRST_PAUSE_NANOS;
        while (pause <= LAST_PAUSE_NANOS && now >= SEVERAL && now < ENOUGH && now > before) {
            LockSupport.parkNanos(pause);
            pause *= 2;
            before = now;
            now = count();
        }
    }

    private synchronized int count() {
        return pending.size();
    }

    /** False when there is no connection. */
    private boolean confirm(List<Pending> sent) throws InterruptedException {
        String link = links.now();
        boolean isThere = !link.equals(Links.NONE) && answers() && link.equals(links.now());
        for (Pending each : sent) {
            boolean isLost = !each.link().equals(link) && !link.equals(Links.NONE);
            if (isLost) {
                fail(each, "the connection was lost before the server said that it has it");
            } else if (!isThere && each.isOverdue()) {
                fail(each, "the server was away for too long");
            } else if (!isThere) {
                add(each);
            } else if (events.takePublishingDenied(each.message().getSubject())) {
                fail(each, "the server does not allow it");
            } else {
                each.receipt().complete(Receipt.empty());
            }
        }
        return isThere;
    }

    private boolean answers() throws InterruptedException {
        try {
            connection.flush(ROUND_TRIP);
            events.await(); // what the server has against it comes before the answer
            return true;
        } catch (TimeoutException | IllegalStateException e) {
            return false;
        }
    }

    private static void fail(Pending each, String reason) {
        each.receipt()
                .completeExceptionally(new SendFailedException(
                        "cannot send to " + each.message().getSubject() + ": " + reason));
    }

    /** What is not confirmed fails; core has waited for it. */
    void close() {
        List<Pending> left;
        synchronized (this) {
            closed = true;
            left = take();
            left.addAll(waiting);
            waiting.clear();
            notifyAll();
        }
        left.forEach(each -> fail(each, "the connection is closed"));
        thread.interrupt();
    }
}
