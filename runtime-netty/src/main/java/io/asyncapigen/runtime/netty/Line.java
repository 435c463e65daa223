package io.asyncapigen.runtime.netty;

import io.asyncapigen.runtime.AsyncApiException;
import io.asyncapigen.runtime.ClosedException;
import io.asyncapigen.runtime.ConnectFailedException;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.SendFailedException;
import io.asyncapigen.runtime.ServerAddress;
import io.netty.channel.Channel;
import io.netty.util.AttributeKey;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A connection to a server, made again when it is lost. Thread-safe. */
public final class Line implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Line.class);
    private static final AttributeKey<Throwable> CAUSE = AttributeKey.valueOf(Line.class, "cause");

    private final ServerAddress server;
    private final ConnectOptions options;
    private final EventLoops loops;
    private final Supplier<CompletionStage<Channel>> dial;
    private final CompletableFuture<Channel> first = new CompletableFuture<>();
    private final WaitingRoom<Channel> room;

    // Guarded by this.
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
        this.room = new WaitingRoom<>(loops.group(), "connection to " + server, options.sendTimeout());
    }

    /**
     * Connects for the first time, and from then on again and again. Does not block; does not connect a second time when called again.
     *
     * @return fails when the first attempt does, after which the line is closed, and those that wait for it fail in the same way
     */
    public CompletionStage<Channel> open() {
        synchronized (this) {
            if (started) {
                return first;
            }
            started = true;
        }
        dial().whenComplete((channel, failure) -> {
            if (failure == null) {
                up(channel, false);
                first.complete(channel);
            } else {
                Throwable cause = cause(failure);
                end(
                        cause instanceof AsyncApiException ours
                                ? ours
                                : new ConnectFailedException(cause.toString(), cause));
                first.completeExceptionally(cause);
            }
        });
        return first;
    }

    /** Holds the threads while it dials, for whoever closes the connection meanwhile gives them back. */
    private CompletionStage<Channel> dial() {
        EventLoops held = EventLoops.share();
        CompletionStage<Channel> dialled;
        try {
            dialled = dial.get();
        } catch (RuntimeException e) {
            dialled = CompletableFuture.failedFuture(e);
        }
        return dialled.whenComplete((channel, failure) -> held.close());
    }

    /** As {@link #channel(int)}, for something without a size. */
    public CompletionStage<Channel> channel() {
        return channel(0);
    }

    /**
     * The connection that there is, or the next one there will be. Those that wait get it in the order in which they asked.
     *
     * @param bytes of the message that waits
     * @return fails with a {@link SendFailedException} when there is none within the {@code sendTimeout}, and at once when too much waits
     *     already; fails with a {@link ClosedException} when the line is closed
     */
    public CompletionStage<Channel> channel(int bytes) {
        return room.enter(bytes);
    }

    /** The connection that there is now; null when there is none. */
    public @Nullable Channel now() {
        return room.now();
    }

    private void up(Channel channel, boolean again) {
        if (isClosed()) {
            channel.close();
            return;
        }
        if (again) {
            LOG.info("The connection to {} is there again", server);
            options.connectionListener().reconnected(server);
        }
        room.open(channel);
        if (room.now() == null) {
            channel.close(); // closed meanwhile
        }
        channel.closeFuture().addListener(ignored -> {
            if (!isClosed()) {
                // A handler may have closed it before it says why.
                channel.eventLoop().execute(() -> down(channel.attr(CAUSE).get()));
            }
        });
    }

    /** Says why a connection is about to be closed, for the {@code ConnectionListener} and those that wait for the next one. */
    public static void blame(Channel channel, Throwable cause) {
        channel.attr(CAUSE).setIfAbsent(cause);
    }

    private void down(@Nullable Throwable cause) {
        if (isClosed()) {
            return;
        }
        room.shut();
        room.blame(cause);
        LOG.info("The connection to {} is lost{}", server, cause == null ? "" : ": " + cause.getMessage());
        options.connectionListener().disconnected(server, cause);
        retry(1);
    }

    private void retry(int attempt) {
        long wait = options.reconnect().before(attempt).toMillis();
        try {
            loops.group().schedule(() -> redial(attempt), wait, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            LOG.trace("The line to {} was closed meanwhile", server, e);
        }
    }

    private void redial(int attempt) {
        if (isClosed()) {
            return;
        }
        dial().whenComplete((channel, failure) -> {
            if (failure == null) {
                up(channel, true);
            } else if (!isClosed()) {
                room.blame(cause(failure));
                LOG.debug("Attempt {} to connect to {} again failed", attempt, server, cause(failure));
                retry(attempt + 1);
            }
        });
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    private static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }

    /**
     * Makes no other connection. Does not wait.
     *
     * @return the connection that there was, for the caller to close; empty when there was none, or when called again
     */
    public Optional<Channel> release() {
        return end(new ClosedException("the connection to " + server + " is closed"));
    }

    private Optional<Channel> end(AsyncApiException reason) {
        synchronized (this) {
            closed = true;
        }
        return Optional.ofNullable(room.end(reason));
    }

    /** Closes the connection and makes no other. Does not wait. Does nothing more when called again. */
    @Override
    public void close() {
        release().ifPresent(Channel::close);
    }
}
