package io.asyncapigen.runtime.ip;

import com.sun.jna.LastErrorException;
import io.asyncapigen.runtime.AsyncApiException;
import io.asyncapigen.runtime.Receipt;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.SendFailedException;
import io.asyncapigen.runtime.spi.Envelope;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Sends through a raw socket: at once where the system has room, otherwise in order as soon as it has, on a thread that is there only as long
 * as something waits. Thread-safe.
 */
final class Outlet {
    private static final int MOST_WAITING = 1_024;
    private static final int POLL_MILLIS = 100;

    private record Waiting(
            Route route,
            byte[] content,
            InetAddress to,
            @Nullable InetAddress from,
            long end,
            CompletableFuture<Receipt> receipt) {}

    private final RawSocket socket;
    private final boolean withHeader;
    private final long patience;

    // Guarded by this.
    private final Deque<Waiting> waiting = new ArrayDeque<>();

    /** Whether there are any, for those who send and find none: the lock of the socket is enough for them. */
    private volatile boolean isWaiting;

    /**
     * @param withHeader whether what is sent begins with the header, which the socket then knows already
     * @param patience after which nobody waits for a send any more
     */
    Outlet(RawSocket socket, boolean withHeader, Duration patience) {
        this.socket = socket;
        this.withHeader = withHeader;
        this.patience = patience.toNanos();
    }

    RawSocket socket() {
        return socket;
    }

    /** @param from which address of ours, if that is not for the system to say */
    CompletionStage<Receipt> send(Route route, Envelope envelope, InetAddress to, @Nullable InetAddress from) {
        try {
            return trySend(route, Contents.of(envelope, socket.isV6(), withHeader), to, from);
        } catch (LastErrorException e) {
            return CompletableFuture.failedFuture(Failures.send(route, to, e));
        } catch (AsyncApiException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private CompletionStage<Receipt> trySend(Route route, byte[] content, InetAddress to, @Nullable InetAddress from) {
        return !isWaiting && socket.send(content, to, from)
                ? CompletableFuture.completedFuture(Receipt.empty())
                : sendLater(route, content, to, from);
    }

    private synchronized CompletionStage<Receipt> sendLater(
            Route route, byte[] content, InetAddress to, @Nullable InetAddress from) {
        if (waiting.size() == MOST_WAITING) {
            throw new SendFailedException("cannot send to " + to.getHostAddress() + " for " + route + ": "
                    + MOST_WAITING + " packets wait already for the system to have room");
        }
        isWaiting = true;
        var receipt = new CompletableFuture<Receipt>();
        waiting.add(new Waiting(route, content, to, from, System.nanoTime() + patience, receipt));
        if (waiting.size() == 1) {
            var thread = new Thread(this::sendWaiting, "ip-send");
            thread.setDaemon(true);
            thread.start();
        }
        return receipt;
    }

    private void sendWaiting() {
        for (Waiting first = first(); first != null; first = first()) {
            try {
                if (socket.send(first.content(), first.to(), first.from())) {
                    removeFirst();
                    first.receipt().complete(Receipt.empty());
                } else if (System.nanoTime() - first.end() > 0) {
                    throw new SendFailedException("cannot send to " + first.to().getHostAddress() + " for "
                            + first.route() + ": the system had no room in time");
                } else {
                    socket.awaitRoom(POLL_MILLIS);
                }
            } catch (LastErrorException e) {
                removeFirst();
                first.receipt().completeExceptionally(Failures.send(first.route(), first.to(), e));
            } catch (AsyncApiException e) {
                removeFirst();
                first.receipt().completeExceptionally(e);
            }
        }
    }

    private synchronized @Nullable Waiting first() {
        return waiting.peekFirst();
    }

    private synchronized void removeFirst() {
        waiting.removeFirst();
        isWaiting = !waiting.isEmpty();
    }
}
