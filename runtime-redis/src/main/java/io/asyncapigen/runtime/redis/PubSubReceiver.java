package io.asyncapigen.runtime.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.asyncapigen.runtime.AsyncApiException;
import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.spi.Envelope;
import io.asyncapigen.runtime.spi.Inbox;
import io.asyncapigen.runtime.spi.TransportReceiver;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A subscription with a connection of its own, which is not read from while enough waits; what the server cannot send meanwhile it keeps,
 * up to its own limit. Thread-safe; delivers on the thread that reads or that settles, which is no trouble because the inbox returns at
 * once.
 */
final class PubSubReceiver extends RedisPubSubAdapter<byte[], byte[]> implements TransportReceiver {
    private static final Logger LOG = LoggerFactory.getLogger(PubSubReceiver.class);

    /** How many messages, and how many bytes of them, wait here at most, but for what was read together with the last one. */
    private static final int MOST_WAITING = 256;

    private static final long MOST_BYTES = 4 << 20;

    private final Route route;
    private final ConnectOptions options;
    private final int maxInFlight;
    private final Inbox inbox;
    private final boolean isPattern;
    private final byte[] name;
    private final Link<StatefulRedisPubSubConnection<byte[], byte[]>> link;

    // All guarded by this.
    private final Deque<Envelope> waiting = new ArrayDeque<>();
    private long waitingBytes;
    private int inFlight;
    private boolean paused;
    private boolean delivering;
    private boolean stopped;

    PubSubReceiver(Route route, Links links, int maxInFlight, Inbox inbox) {
        this.route = route;
        this.options = links.settings().options();
        this.maxInFlight = maxInFlight;
        this.inbox = inbox;
        this.isPattern = Names.isOpen(route);
        this.name = Names.bytes(isPattern ? Names.pattern(route) : Names.toReceive(route));
        this.link = links.subscriptions(this::subscribe);
    }

    /**
     * Blocks until the server knows of it.
     *
     * @throws AsyncApiException when it does not want to
     */
    void open() {
        try {
            link.open();
        } catch (ExecutionException e) {
            throw Failures.receive(route, e);
        }
    }

    private CompletionStage<?> subscribe(StatefulRedisPubSubConnection<byte[], byte[]> connection) {
        synchronized (this) {
            paused = false;
        }
        connection.addListener(this);
        return isPattern
                ? connection.async().psubscribe(name)
                : connection.async().subscribe(name);
    }

    private CompletionStage<Void> unsubscribe(StatefulRedisPubSubConnection<byte[], byte[]> connection) {
        return isPattern
                ? connection.async().punsubscribe(name)
                : connection.async().unsubscribe(name);
    }

    /** Called by Lettuce, one message after another. */
    @Override
    public void message(byte[] channel, byte[] message) {
        take(new String(channel, UTF_8), message);
    }

    /** Called by Lettuce, one message after another. */
    @Override
    public void message(byte[] pattern, byte[] channel, byte[] message) {
        take(new String(channel, UTF_8), message);
    }

    private void take(String channel, byte[] message) {
        Optional<Map<String, String>> parameters = Names.match(route, channel);
        if (parameters.isEmpty()) {
            LOG.trace("{} is no address of {}", channel, route); // a pattern goes beyond levels
            return;
        }
        Envelope envelope = Envelope.builder(Binary.wrap(message))
                .address(channel)
                .parameters(parameters.get())
                .fact(new RedisDelivery(channel, Optional.empty()))
                .build();
        synchronized (this) {
            if (stopped) {
                return;
            }
            waiting.addLast(envelope);
            waitingBytes += message.length;
            if (!paused && (waiting.size() >= MOST_WAITING || waitingBytes >= MOST_BYTES)) {
                paused = true;
                link.read(false);
            }
        }
        deliver();
    }

    /** Only one thread delivers at a time, so that the order is kept; another one that comes meanwhile leaves its part to that. */
    private void deliver() {
        synchronized (this) {
            if (delivering) {
                return;
            }
            delivering = true;
        }
        for (Envelope each = next(); each != null; each = next()) {
            inbox.deliver(each).thenAccept(outcome -> settled());
        }
    }

    /** What to deliver now; {@code null} ends the delivering. */
    private synchronized @Nullable Envelope next() {
        Envelope next = stopped || inFlight >= maxInFlight ? null : waiting.pollFirst();
        if (next == null) {
            delivering = false;
        } else {
            inFlight++;
            waitingBytes -= next.payload().size();
            if (paused && waiting.size() <= MOST_WAITING / 2 && waitingBytes <= MOST_BYTES / 2) {
                paused = false;
                link.read(true);
            }
        }
        notifyAll();
        return next;
    }

    private void settled() {
        synchronized (this) {
            inFlight--;
        }
        deliver();
    }

    /** Takes what has come already, while there is time, for it comes to nobody else. */
    @Override
    public void stop() {
        long end = System.nanoTime() + options.closeTimeout().toNanos();
        try {
            if (link.isUp()) {
                link.run(options.closeTimeout(), this::unsubscribe)
                        .get(options.closeTimeout().toNanos(), TimeUnit.NANOSECONDS);
            }
            drain(end);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.debug("While closing {}", route, e);
        }
        int left;
        synchronized (this) {
            stopped = true;
            left = waiting.size();
            waiting.clear();
        }
        if (left > 0) {
            LOG.warn("{} messages of {} came before its subscription was closed, and are lost", left, route);
            options.connectionListener().dropped(route, "the subscription was closed", left);
        }
        awaitDelivery();
    }

    private synchronized void drain(long end) throws InterruptedException {
        for (long left = end - System.nanoTime(); !waiting.isEmpty() && left > 0; left = end - System.nanoTime()) {
            wait(Math.max(1, TimeUnit.NANOSECONDS.toMillis(left)));
        }
    }

    private synchronized void awaitDelivery() {
        while (delivering) {
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    @Override
    public void close() {
        link.close();
    }

    @Override
    public CompletionStage<Void> ended() {
        return new CompletableFuture<>();
    }
}
