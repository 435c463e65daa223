package io.asyncapigen.runtime.netty;

import io.asyncapigen.runtime.AsyncApiException;
import io.asyncapigen.runtime.ClosedException;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.ServerAddress;
import io.netty.channel.Channel;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A connection to a server, made again when it is lost. Thread-safe. */
public final class Line implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Line.class);

    private final ServerAddress server;
    private final ConnectOptions options;
    private final EventLoops loops;
    private final Supplier<CompletionStage<Channel>> dial;

    // Guarded by this.
    private CompletableFuture<Channel> current = new CompletableFuture<>();
    private boolean started;
    private boolean closed;

    /**
     * @param dial makes one connection, ready for messages; does not block; its stage fails with an {@link AsyncApiException} when
     *     that cannot be, within the {@code connectTimeout}
     */
    public Line(
            ServerAddress server, ConnectOptions options, EventLoops loops, Supplier<CompletionStage<Channel>> dial) {
        this.server = server;
        this.options = options;
        this.loops = loops;
        this.dial = dial;
    }

    /**
     * Connects for the first time, and from then on again and again. Does not block; does not connect a second time when called again.
     *
     * @return fails when the first attempt does, after which the line is closed
     */
    public CompletionStage<Channel> open() {
        synchronized (this) {
            if (started) {
                return current;
            }
            started = true;
        }
        return dial.get().whenComplete((channel, failure) -> {
            if (failure == null) {
                up(channel, false);
            } else {
                close();
            }
        });
    }

    /** The connection that there is, or the next one there will be; fails with a {@link ClosedException} when the line is closed. */
    public synchronized CompletionStage<Channel> channel() {
        return current;
    }

    /** The connection that there is now; null when there is none. */
    public synchronized @Nullable Channel now() {
        return current.isCompletedExceptionally() ? null : current.getNow(null);
    }

    private void up(Channel channel, boolean again) {
        CompletableFuture<Channel> waiting;
        synchronized (this) {
            if (closed) {
                channel.close();
                return;
            }
            waiting = current;
        }
        channel.closeFuture().addListener(ignored -> down(null));
        if (again) {
            options.connectionListener().reconnected(server);
        }
        if (!waiting.complete(channel)) {
            channel.close(); // closed meanwhile
        }
    }

    private void down(@Nullable Throwable cause) {
        synchronized (this) {
            if (closed) {
                return;
            }
            current = new CompletableFuture<>();
        }
        LOG.info("The connection to {} is lost", server);
        options.connectionListener().disconnected(server, cause);
        retry(1);
    }

    private void retry(int attempt) {
        long wait = options.reconnect().before(attempt).toMillis();
        loops.group().schedule(() -> redial(attempt), wait, TimeUnit.MILLISECONDS);
    }

    private void redial(int attempt) {
        synchronized (this) {
            if (closed) {
                return;
            }
        }
        CompletionStage<Channel> dialled;
        try {
            dialled = dial.get();
        } catch (RuntimeException e) {
            dialled = CompletableFuture.failedFuture(e);
        }
        dialled.whenComplete((channel, failure) -> {
            if (failure == null) {
                up(channel, true);
            } else {
                LOG.debug("Attempt {} to connect to {} again failed", attempt, server, cause(failure));
                retry(attempt + 1);
            }
        });
    }

    private static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }

    /** Closes the connection and makes no other. Does not wait. Does nothing more when called again. */
    @Override
    public void close() {
        CompletableFuture<Channel> last;
        synchronized (this) {
            closed = true;
            last = current;
            if (last.isDone() && !last.isCompletedExceptionally()) {
                current = CompletableFuture.failedFuture(closedException());
            }
        }
        if (!last.completeExceptionally(closedException())) {
            Channel open = last.isCompletedExceptionally() ? null : last.getNow(null);
            if (open != null) {
                open.close();
            }
        }
    }

    private ClosedException closedException() {
        return new ClosedException("the connection to " + server + " is closed");
    }
}
