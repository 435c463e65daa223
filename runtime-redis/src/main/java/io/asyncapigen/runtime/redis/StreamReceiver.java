package io.asyncapigen.runtime.redis;

import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.Settlement;
import io.asyncapigen.runtime.spi.Inbox;
import io.asyncapigen.runtime.spi.TransportReceiver;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads a stream with a thread of its own, never more than may be in flight. Thread-safe. */
final class StreamReceiver implements TransportReceiver {
    private static final Logger LOG = LoggerFactory.getLogger(StreamReceiver.class);
    private static final long PAUSE_MILLIS = 500;

    private final Route route;
    private final String key;
    private final String payloadField;
    private final Feed feed;
    private final Inbox inbox;
    private final Places places;
    private final Thread thread = new Thread(this::run, "redis-stream");
    private volatile boolean stopped;

    StreamReceiver(Route route, String key, RedisStream stream, Feed feed, int maxInFlight, Inbox inbox) {
        this.route = route;
        this.key = key;
        this.payloadField = stream.payloadField();
        this.feed = feed;
        this.inbox = inbox;
        this.places = new Places(maxInFlight);
        thread.setDaemon(true);
    }

    /** Blocks until the server knows of it. */
    void open() {
        feed.open();
        thread.start();
    }

    private void run() {
        try {
            while (!stopped) {
                int free = places.take();
                List<Entry> entries = stopped ? List.of() : next(free);
                places.giveBack(free - entries.size());
                entries.forEach(this::deliver);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // stopped
        }
    }

    private List<Entry> next(int most) throws InterruptedException {
        try {
            return feed.next(most);
        } catch (ExecutionException e) {
            if (Failures.cause(e) instanceof IOException) {
                LOG.debug("{} waits for its connection", route, e);
            } else if (!stopped) {
                LOG.warn("Cannot read {}, and will try again", route, e);
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
            return List.of();
        }
    }

    private void deliver(Entry entry) {
        if (stopped) {
            feed.settle(entry, Settlement.RELEASE);
            return;
        }
        inbox.deliver(entry.envelope(route, key, payloadField)).thenAccept(outcome -> {
            places.giveBack(1);
            feed.settle(entry, outcome.settlement());
        });
    }

    @Override
    public void stop() {
        stopped = true;
        places.giveBack(1); // for a thread that waits for one
        try {
            if (feed.wake()) {
                thread.join(2 * BlockingReads.BLOCK.toMillis());
            }
            thread.interrupt();
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        feed.close();
    }

    @Override
    public CompletionStage<Void> ended() {
        return new CompletableFuture<>();
    }
}
