package io.asyncapigen.runtime.amqp;

import com.rabbitmq.client.AlreadyClosedException;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.ShutdownSignalException;
import com.rabbitmq.client.impl.DefaultCredentialsRefreshService;
import io.asyncapigen.runtime.AsyncApiException;
import io.asyncapigen.runtime.ClosedException;
import io.asyncapigen.runtime.ConnectFailedException;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.DeadlineExceededException;
import io.asyncapigen.runtime.ServerAddress;
import io.asyncapigen.runtime.spi.Liveness;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A connection to one virtual host that is made again when it is lost, and what is attached to it with it. Thread-safe.
 *
 * <p>amqp-client could recover by itself; here what a broker refuses after a reconnect has to reach the one subscription that it
 * concerns, and what was published and not confirmed has to be published again.
 */
final class Session {
    private static final Logger LOG = LoggerFactory.getLogger(Session.class);

    private static final Duration BETWEEN_TOKENS = Duration.ofSeconds(1);

    private final ConnectionFactory factory;
    private final Endpoint endpoint;
    private final ServerAddress server;
    private final ConnectOptions options;
    private final Liveness liveness;
    private final SessionThreads threads = new SessionThreads();
    private volatile boolean blocked;

    // Guarded by this.
    private final Set<Attached> attached = new LinkedHashSet<>();
    private @Nullable Connection connection;
    private boolean closed;

    private Session(
            ConnectionFactory factory,
            Endpoint endpoint,
            ServerAddress server,
            ConnectOptions options,
            Liveness liveness) {
        this.factory = factory;
        this.endpoint = endpoint;
        this.server = server;
        this.options = options;
        this.liveness = liveness;
        factory.setCredentialsRefreshService(
                new DefaultCredentialsRefreshService(threads.clock(), Session::beforeRefreshing, left -> false));
    }

    /** Of the time that a token still has, or a moment, when the next one is late. */
    private static Duration beforeRefreshing(Duration left) {
        Duration most = left.multipliedBy(4).dividedBy(5);
        return most.compareTo(BETWEEN_TOKENS) < 0 ? BETWEEN_TOKENS : most;
    }

    /** Blocks. */
    static Session open(
            ConnectionFactory factory,
            Endpoint endpoint,
            ServerAddress server,
            ConnectOptions options,
            Liveness liveness) {
        var session = new Session(factory, endpoint, server, options, liveness);
        try {
            Connection made = session.connect();
            synchronized (session) {
                session.connection = made;
            }
            session.watch(made);
            return session;
        } catch (IOException | TimeoutException | RuntimeException e) {
            session.threads.end();
            throw e instanceof AsyncApiException ours ? ours : Failures.connect(server, e);
        }
    }

    private Connection connect() throws IOException, TimeoutException {
        return factory.newConnection(threads.workers(), endpoint.hosts(), "asyncapi");
    }

    /** Called once the connection is the current one, so that its loss is not taken for that of another. */
    private void watch(Connection made) {
        made.addBlockedListener(
                reason -> {
                    LOG.warn("{} takes no messages for now: {}", server, reason);
                    blocked = true;
                },
                () -> {
                    blocked = false;
                    threads.execute(this::resume);
                });
        made.addShutdownListener(cause -> lost(made, cause));
    }

    private void lost(Connection gone, ShutdownSignalException cause) {
        synchronized (this) {
            if (closed || connection != gone) {
                return;
            }
            connection = null;
            blocked = false;
        }
        liveness.lost(cause);
        threads.execute(this::recover);
    }

    private void recover() {
        for (int attempt = 1; waitBefore(attempt); attempt++) {
            Connection made;
            try {
                made = connect();
            } catch (IOException | TimeoutException | RuntimeException e) {
                LOG.debug("{} is not there yet", server, e);
                continue;
            }
            if (restore(made)) {
                synchronized (this) {
                    if (closed) {
                        made.abort();
                        return;
                    }
                    connection = made;
                    notifyAll();
                }
                liveness.back();
                watch(made); // tells at once when it is lost already
                return;
            }
            made.abort();
        }
    }

    /** False when there is no point in going on. */
    private synchronized boolean waitBefore(int attempt) {
        long end = System.nanoTime() + options.reconnect().before(attempt).toNanos();
        try {
            long nanos = end - System.nanoTime();
            while (!closed && nanos > 0) {
                TimeUnit.NANOSECONDS.timedWait(this, nanos);
                nanos = end - System.nanoTime();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        return !closed && connection == null;
    }

    /** False when the connection was lost again meanwhile. */
    private boolean restore(Connection made) {
        for (Attached each : snapshot()) {
            try {
                each.attach(made);
            } catch (IOException | RuntimeException e) {
                if (!made.isOpen()) {
                    return false;
                }
                each.refused(Failures.open(each.toString(), e));
            }
        }
        return made.isOpen();
    }

    private synchronized Set<Attached> snapshot() {
        return new LinkedHashSet<>(attached);
    }

    private void resume() {
        for (Attached each : new ArrayList<>(snapshot())) {
            if (each instanceof Outgoing outgoing) {
                outgoing.pump();
            }
        }
    }

    /**
     * Attaches for good. Blocks, while there is no connection, within the timeout of connecting.
     *
     * @throws AsyncApiException when the broker refuses it
     */
    void attach(Attached one) {
        Connection current = current();
        try {
            one.attach(current);
        } catch (IOException | RuntimeException e) {
            throw Failures.open(one.toString(), e);
        }
        synchronized (this) {
            attached.add(one);
            if (connection != current) {
                threads.execute(() -> again(one)); // lost in between, so that recovering may have missed it
            }
        }
    }

    /** Opens it again on the same connection, in the background. */
    void attachAgain(Attached one) {
        threads.execute(() -> again(one));
    }

    private void again(Attached one) {
        Connection current;
        synchronized (this) {
            current = connection;
            if (current == null || !attached.contains(one)) {
                return; // recovering attaches it
            }
        }
        try {
            one.attach(current);
        } catch (IOException | RuntimeException e) {
            if (current.isOpen()) {
                one.refused(Failures.open(one.toString(), e));
            }
        }
    }

    synchronized void detach(Attached one) {
        attached.remove(one);
    }

    /** Waits for one, within the timeout of connecting. */
    private synchronized Connection current() {
        long end = System.nanoTime() + options.connectTimeout().toNanos();
        try {
            while (connection == null && !closed) {
                long left = end - System.nanoTime();
                if (left <= 0) {
                    throw new DeadlineExceededException(server + " was not there within " + options.connectTimeout());
                }
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ConnectFailedException("interrupted while waiting for " + server, e);
        }
        if (connection == null) {
            throw new ClosedException("the connection to " + server + " is closed");
        }
        return connection;
    }

    /** Whether the broker asked us to send nothing for now. */
    boolean isBlocked() {
        return blocked;
    }

    SessionThreads threads() {
        return threads;
    }

    ConnectOptions options() {
        return options;
    }

    ServerAddress server() {
        return server;
    }

    void close() {
        Connection last;
        synchronized (this) {
            closed = true;
            last = connection;
            connection = null;
            notifyAll();
        }
        try {
            if (last != null) {
                last.close((int) options.closeTimeout().toMillis());
            }
        } catch (AlreadyClosedException | IOException e) {
            LOG.debug("While closing the connection to {}", server, e);
        } finally {
            threads.end();
        }
    }
}
