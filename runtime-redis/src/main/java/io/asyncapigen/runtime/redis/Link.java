package io.asyncapigen.runtime.redis;

import io.asyncapigen.runtime.AsyncApiException;
import io.asyncapigen.runtime.AuthenticationFailedException;
import io.asyncapigen.runtime.ConnectFailedException;
import io.asyncapigen.runtime.ServerAddress;
import io.lettuce.core.ConnectionFuture;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisLoadingException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulRedisConnection;
import io.netty.channel.Channel;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One connection to the server, made again when it is lost, and the commands that go over it. Thread-safe. */
final class Link<C extends StatefulRedisConnection<byte[], byte[]>> implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Link.class);
    private static final long CLOSE_SECONDS = 2;
    private static final int FIRST_ATTEMPTS = 3;

    private final Links links;
    private final BiFunction<RedisClient, RedisURI, ConnectionFuture<C>> dial;
    private final Function<C, CompletionStage<?>> preparation;
    private final CommandQueue<C> commands;
    private volatile @Nullable Channel channel;
    private volatile @Nullable Valve valve;

    // Guarded by this.
    private @Nullable C current;
    private boolean lost;
    private boolean closed;

    /** @param preparation of each new connection, before commands are written to it; when it fails, so does the attempt */
    Link(
            Links links,
            BiFunction<RedisClient, RedisURI, ConnectionFuture<C>> dial,
            Function<C, CompletionStage<?>> preparation) {
        this.links = links;
        this.dial = dial;
        this.preparation = preparation;
        this.commands = new CommandQueue<>(links, this::isActive, this::hangUp);
    }

    /** Of the latest attempt. */
    void use(Channel made) {
        var added = new Valve(made);
        made.pipeline().addFirst(added);
        valve = added;
        channel = made;
        if (isClosed()) {
            made.close();
        }
    }

    /**
     * Connects for the first time; blocks. The link is closed when it fails.
     *
     * @throws AsyncApiException when the server is not there, or does not want us
     * @throws ExecutionException when it is there, and the preparation failed
     */
    void open() throws ExecutionException {
        try {
            up(firstOf(FIRST_ATTEMPTS));
        } catch (ExecutionException e) {
            close();
            throw e;
        } catch (TimeoutException e) {
            close();
            throw new ConnectFailedException(links.settings().server().address() + " did not answer in time", e);
        } catch (InterruptedException e) {
            close();
            Thread.currentThread().interrupt();
            throw new ConnectFailedException(
                    "interrupted while connecting to "
                            + links.settings().server().address(),
                    e);
        }
    }

    /**
     * Lettuce closes a connection on which the server has refused us, and sometimes sees only that it is closed: the next attempt shows
     * the reason.
     */
    private C firstOf(int attempts) throws ExecutionException, InterruptedException, TimeoutException {
        Duration limit = links.settings().options().connectTimeout();
        try {
            return connect().get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            if (attempts == 1 || !Failures.isWithoutReason(e)) {
                throw e;
            }
            LOG.debug("Connecting once more, to learn why the connection was closed", e);
            return firstOf(attempts - 1);
        }
    }

    private CompletableFuture<C> connect() {
        try {
            return links.dial(this, dial).toCompletableFuture().thenComposeAsync(this::prepare, this::onItsThread);
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /** Lettuce may say that it is connected before the channel's own thread knows, and until then it rejects commands. */
    private void onItsThread(Runnable task) {
        Channel used = channel;
        if (used == null) {
            task.run();
        } else {
            used.eventLoop().execute(task);
        }
    }

    private CompletionStage<C> prepare(C made) {
        Duration limit = links.settings().options().connectTimeout();
        CompletableFuture<C> prepared = preparation
                .apply(made)
                .thenApply(done -> made)
                .toCompletableFuture()
                .orTimeout(limit.toNanos(), TimeUnit.NANOSECONDS);
        prepared.whenComplete((done, failure) -> {
            if (failure != null) {
                made.closeAsync();
            }
        });
        return prepared;
    }

    private void up(C made) {
        synchronized (this) {
            if (closed) {
                made.closeAsync();
                return;
            }
            if (lost) {
                lost = false;
                links.liveness().back();
            }
            current = made;
        }
        commands.writeTo(made);
        Channel used = channel;
        if (used != null) {
            used.closeFuture().addListener(done -> down(made));
        }
    }

    private void down(C made) {
        synchronized (this) {
            if (current != made || closed) {
                return;
            }
            current = null;
            lost = true;
            links.liveness().lost(new IOException("the connection was lost"));
        }
        commands.hold();
        made.closeAsync();
        reconnect(1);
    }

    private void reconnect(int attempt) {
        links.later(
                links.settings().options().reconnect().before(attempt),
                () -> connect().whenComplete((made, failure) -> {
                    if (failure == null) {
                        up(made);
                    } else if (!isClosed()) {
                        report(attempt, failure);
                        reconnect(Math.min(attempt, Integer.MAX_VALUE - 1) + 1);
                    }
                }));
    }

    /** Loud where waiting may not help. */
    private void report(int attempt, Throwable failure) {
        ServerAddress server = links.settings().server().address();
        boolean isLoading = Failures.cause(failure) instanceof RedisLoadingException;
        boolean isRefusal = Failures.isRefusal(failure) && !isLoading;
        if (isRefusal || Failures.connect(server, failure) instanceof AuthenticationFailedException) {
            LOG.warn("{} does not want us back", server, failure);
        } else {
            LOG.debug("Attempt {} to connect to {} again failed", attempt, server, failure);
        }
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    /** Whether there is a connection right now, as far as is known. */
    synchronized boolean isUp() {
        return current != null && isActive();
    }

    private boolean isActive() {
        Channel used = channel;
        return used != null && used.isActive();
    }

    /** See {@link CommandQueue#run}. */
    <T> CompletableFuture<T> run(Duration patience, Function<? super C, ? extends CompletionStage<T>> command) {
        return commands.run(patience, command);
    }

    private void hangUp() {
        Channel used = channel;
        if (used != null) {
            used.close();
        }
    }

    /** See {@link CommandQueue#refuseWhenFull}. */
    void refuseWhenFull() {
        commands.refuseWhenFull();
    }

    /** Has a command written as often as it takes until the server answers. */
    <T> CompletableFuture<T> insist(Function<? super C, ? extends CompletionStage<T>> command) {
        return run(links.settings().options().sendTimeout(), command)
                .handle((value, failure) -> {
                    if (failure == null) {
                        return CompletableFuture.completedFuture(value);
                    }
                    return Failures.cause(failure) instanceof IOException
                            ? insist(command)
                            : CompletableFuture.<T>failedFuture(failure);
                })
                .thenCompose(Function.identity());
    }

    /** Whether what the server sends is read from the socket; that of a new connection is. */
    void read(boolean wanted) {
        Valve used = valve;
        if (used != null) {
            used.open(wanted);
        }
    }

    /** What still waits fails. */
    @Override
    public void close() {
        C last;
        synchronized (this) {
            closed = true;
            last = current;
            current = null;
            if (lost) {
                lost = false;
                links.liveness().back();
            }
        }
        commands.close();
        if (last != null) {
            last.closeAsync();
        }
        Channel used = channel;
        if (used != null) {
            used.close().awaitUninterruptibly(CLOSE_SECONDS, TimeUnit.SECONDS);
        }
    }
}
