package io.asyncapigen.runtime.nats;

import io.asyncapigen.runtime.ClosedException;
import io.asyncapigen.runtime.Receipt;
import io.asyncapigen.runtime.SendFailedException;
import io.nats.client.Connection;
import io.nats.client.api.ServerInfo;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Tells when the server has what was published: when it has answered a ping that went after it on the same connection. One ping is for all
 * that wait. What was on a connection that is lost has failed, because nobody knows. Thread-safe.
 */
final class Receipts {
    /** What is published while there is no connection waits for the next one. */
    private static final String NONE = "";

    private static final Duration ROUND_TRIP = Duration.ofSeconds(1);
    private static final long PAUSE_MILLIS = 10;

    /** Where so many wait at once, more are on their way, and a ping for many is cheaper than many. */
    private static final int SEVERAL = 2;

    /** One ping is for no more than about so many, so that those who wait for their receipts hear soon enough. */
    private static final int ENOUGH = 500;

    private static final int MOST_PAUSES = 10;
    private static final long PAUSE_NANOS = 50_000;

    private record Pending(String subject, String link, long end, CompletableFuture<Receipt> receipt) {
        boolean isOverdue() {
            return System.nanoTime() - end >= 0;
        }
    }

    private record Link(ServerInfo info, String name) {}

    private final Connection connection;
    private final Events events;
    private final long patience;
    private final Thread thread = new Thread(this::run, "nats-receipts");

    /** Asked for at every message. */
    private volatile @Nullable Link last;

    // Guarded by this.
    private List<Pending> pending = new ArrayList<>();
    private boolean closed;

    /** @param patience after which nobody asks for a receipt any more */
    Receipts(Connection connection, Events events, Duration patience) {
        this.connection = connection;
        this.events = events;
        this.patience = patience.toNanos();
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** Which connection to which run of which server this is right now. */
    String link() {
        if (connection.getStatus() != Connection.Status.CONNECTED) {
            return NONE;
        }
        ServerInfo info = connection.getServerInfo();
        Link known = last;
        if (known == null || known.info() != info) {
            known = new Link(info, info.getServerId() + "/" + info.getClientId());
            last = known;
        }
        return known.name();
    }

    /**
     * Waits for what was published just now.
     *
     * @param link what {@link #link} said before
     */
    CompletableFuture<Receipt> of(String subject, String link) {
        var receipt = new CompletableFuture<Receipt>();
        synchronized (this) {
            if (closed) {
                return CompletableFuture.failedFuture(new ClosedException("the connection is closed"));
            }
            pending.add(new Pending(subject, link, System.nanoTime() + patience, receipt));
            if (pending.size() == 1) {
                notifyAll();
            }
        }
        return receipt;
    }

    private void run() {
        try {
            for (List<Pending> next = take(); !next.isEmpty(); next = take()) {
                confirm(next);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // closed
        }
    }

    private List<Pending> take() throws InterruptedException {
        awaitFirst();
        gather();
        synchronized (this) {
            List<Pending> taken = pending;
            pending = new ArrayList<>();
            return taken;
        }
    }

    private synchronized void awaitFirst() throws InterruptedException {
        while (pending.isEmpty() && !closed) {
            wait();
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
        for (int i = 0; i < MOST_PAUSES && now >= SEVERAL && now < ENOUGH && now > before; i++) {
            before = now;
            LockSupport.parkNanos(PAUSE_NANOS);
            now = count();
        }
    }

    private synchronized int count() {
        return pending.size();
    }

    private void confirm(List<Pending> sent) throws InterruptedException {
        String link = link();
        boolean isThere = !link.equals(NONE) && answers() && link.equals(link());
        for (Pending each : sent) {
            boolean isLost = !each.link().equals(NONE) && !each.link().equals(link) && !link.equals(NONE);
            if (isLost) {
                fail(each, "the connection was lost before the server said that it has it");
            } else if (!isThere && each.isOverdue()) {
                fail(each, "the server was away for too long");
            } else if (!isThere) {
                again(each);
            } else if (events.takePublishingDenied(each.subject())) {
                fail(each, "the server does not allow it");
            } else {
                each.receipt().complete(Receipt.empty());
            }
        }
        if (!isThere) {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
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

    private synchronized void again(Pending each) {
        if (closed) {
            fail(each, "the connection is closed");
        } else {
            pending.add(each);
        }
    }

    private static void fail(Pending each, String reason) {
        each.receipt()
                .completeExceptionally(new SendFailedException("cannot send to " + each.subject() + ": " + reason));
    }

    /** What is not confirmed fails; core has waited for it. */
    void close() {
        List<Pending> left;
        synchronized (this) {
            closed = true;
            left = pending;
            pending = new ArrayList<>();
            notifyAll();
        }
        left.forEach(each -> fail(each, "the connection is closed"));
        thread.interrupt();
    }
}
