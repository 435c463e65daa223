package io.asyncapigen.runtime.redis;

import io.asyncapigen.runtime.AsyncApiException;
import io.asyncapigen.runtime.AuthenticationFailedException;
import io.asyncapigen.runtime.ClosedException;
import io.asyncapigen.runtime.ConnectFailedException;
import io.asyncapigen.runtime.ServerAddress;
import io.asyncapigen.runtime.spi.Deadlines;
import io.lettuce.core.ConnectionFuture;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisLoadingException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulRedisConnection;
import io.netty.channel.Channel;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection to the server, made again when it is lost. Commands that come meanwhile wait; a command that was on its way fails, for
 * nobody knows whether the server had it. Thread-safe.
 */
final class Link<C extends StatefulRedisConnection<byte[], byte[]>> implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Link.class);
    private static final long CLOSE_SECONDS = 2;
    private static final int FIRST_ATTEMPTS = 3;
    private static final int MOST_UNANSWERED = 1 << 16;

    /** A command that waits for its answer, or for a connection to be written to. */
    private static final class Command<C, T> {
        private final Function<? super C, ? extends CompletionStage<T>> dispatch;
        private final CompletableFuture<T> answer = new CompletableFuture<>();
        private volatile boolean started;

        Command(Function<? super C, ? extends CompletionStage<T>> dispatch) {
            this.dispatch = dispatch;
        }
    }

    private final Links links;
    private final BiFunction<RedisClient, RedisURI, ConnectionFuture<C>> dial;
    private final Function<C, CompletionStage<?>> preparation;
    private final AtomicInteger unanswered = new AtomicInteger();
    private volatile @Nullable Channel channel;
    private volatile @Nullable Valve valve;

    // Guarded by this.
    private final Deque<Command<C, ?>> waiting = new ArrayDeque<>();
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
                links.restored();
            }
            current = made;
            for (Command<C, ?> each = waiting.poll(); each != null; each = waiting.poll()) {
                start(each, made);
            }
        }
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
            links.lost(new IOException("the connection was lost"));
        }
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

    /**
     * Has a command written, in the order of the calls, as soon as there is a connection.
     *
     * @param patience from now until the server has answered; one that does not is taken for dead, and the connection made again
     * @return fails with what the server said against it, an {@link IOException} when there was no answer, or a {@link ClosedException}
     */
    <T> CompletableFuture<T> run(Duration patience, Function<? super C, ? extends CompletionStage<T>> command) {
        var made = new Command<C, T>(command);
        C used;
        synchronized (this) {
            if (closed) {
                return CompletableFuture.failedFuture(closedException());
            }
            used = isActive() ? current : null;
            if (used == null) {
                waiting.add(made);
            } else {
                start(made, used);
            }
        }
        unanswered.incrementAndGet();
        Deadlines deadlines = links.deadlines(patience);
        Deadlines.Watch watch = deadlines.watch(() -> silence(made));
        return made.answer.whenComplete((value, failure) -> {
            deadlines.forget(watch);
            unanswered.decrementAndGet();
        });
    }

    private <T> void start(Command<C, T> command, C connection) {
        command.started = true;
        try {
            command.dispatch.apply(connection).whenComplete((value, failure) -> {
                if (failure == null) {
                    command.answer.complete(value);
                } else if (Failures.isRefusal(failure)) {
                    if (Failures.isRefusal(failure, "ERR Protocol error") || Failures.isRefusal(failure, "READONLY")) {
                        hangUp(); // as the server does after the one, and to find the master after the other
                    }
                    command.answer.completeExceptionally(Failures.cause(failure));
                } else {
                    command.answer.completeExceptionally(
                            new IOException("the connection was lost before the server answered", failure));
                }
            });
        } catch (RuntimeException e) {
            command.answer.completeExceptionally(e);
        }
    }

    private void hangUp() {
        Channel used = channel;
        if (used != null) {
            used.close();
        }
    }

    private void silence(Command<C, ?> command) {
        if (withdraw(command)) {
            command.answer.completeExceptionally(new IOException("the server was away for too long"));
        } else if (command.answer.completeExceptionally(new IOException("the server did not answer"))) {
            hangUp();
        }
    }

    /** False when it is on its way already. */
    private synchronized boolean withdraw(Command<C, ?> command) {
        return !command.started && waiting.remove(command);
    }

    /** @throws IllegalStateException when so many commands wait for an answer that those who send had better wait as well */
    void refuseWhenFull() {
        if (unanswered.get() >= MOST_UNANSWERED) {
            throw new IllegalStateException(MOST_UNANSWERED + " messages wait for an answer already");
        }
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

    private ClosedException closedException() {
        return new ClosedException(
                "the connection to " + links.settings().server().address() + " is closed");
    }

    /** What still waits fails. */
    @Override
    public void close() {
        List<Command<C, ?>> left;
        C last;
        synchronized (this) {
            closed = true;
            last = current;
            current = null;
            if (lost) {
                lost = false;
                links.restored();
            }
            left = new ArrayList<>(waiting);
            waiting.clear();
        }
        left.forEach(each -> each.answer.completeExceptionally(closedException()));
        if (last != null) {
            last.closeAsync();
        }
        Channel used = channel;
        if (used != null) {
            used.close().awaitUninterruptibly(CLOSE_SECONDS, TimeUnit.SECONDS);
        }
    }
}
