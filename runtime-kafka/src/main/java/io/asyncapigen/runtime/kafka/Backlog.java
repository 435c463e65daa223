package io.asyncapigen.runtime.kafka;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.Producer;
import org.jspecify.annotations.Nullable;

/**
 * Records that the producer has not taken yet, because a topic's leaders are not known or its buffer is full; and the thread that tries
 * again. A topic keeps its order, and none waits for another. Thread-safe.
 */
final class Backlog {
    private record Waiting(Sending sending, long end) {}

    private static final long RETRY_MILLIS = 10;

    private final Producer<byte[], byte[]> producer;
    private final long patience;
    private final Thread thread;

    // Guarded by this; the number is read without.
    private final Map<String, Deque<Waiting>> topics = new HashMap<>();
    private volatile int size;
    private boolean closed;

    /** @param patience after which a record has failed */
    Backlog(Producer<byte[], byte[]> producer, Duration patience, String name) {
        this.producer = producer;
        this.patience = patience.toNanos();
        this.thread = new Thread(this::run, "kafka-send-" + name);
        this.thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** Whether a record of that topic would overtake others. */
    boolean holds(String topic) {
        return size > 0 && head(topic) != null;
    }

    /** False when it is closed. */
    synchronized boolean add(Sending sending) {
        if (closed) {
            return false;
        }
        topics.computeIfAbsent(sending.topic(), absent -> new ArrayDeque<>())
                .addLast(new Waiting(sending, System.nanoTime() + patience));
        size++;
        notifyAll();
        return true;
    }

    private void run() {
        try {
            for (List<String> waiting = awaitTopics(); !waiting.isEmpty(); waiting = awaitTopics()) {
                boolean any = false;
                for (String topic : waiting) {
                    any |= advance(topic);
                }
                if (!any) {
                    TimeUnit.MILLISECONDS.sleep(RETRY_MILLIS);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // closed, and out of time
        }
    }

    /** Those with something waiting; none when it is closed and nothing is left. */
    private synchronized List<String> awaitTopics() throws InterruptedException {
        while (size == 0 && !closed) {
            wait();
        }
        return new ArrayList<>(topics.keySet());
    }

    /** Whether anything of the topic was taken, or given up. */
    private boolean advance(String topic) {
        boolean any = false;
        for (Waiting next = head(topic); next != null; next = head(topic)) {
            if (!next.sending().handTo(producer)) {
                if (System.nanoTime() - next.end() < 0) {
                    return any;
                }
                next.sending().giveUp();
            }
            removeHead(topic); // only now, so that nothing overtakes it
            any = true;
        }
        return any;
    }

    private synchronized @Nullable Waiting head(String topic) {
        Deque<Waiting> waiting = topics.get(topic);
        return waiting == null ? null : waiting.peekFirst();
    }

    private synchronized void removeHead(String topic) {
        Deque<Waiting> waiting = topics.get(topic);
        if (waiting != null && waiting.pollFirst() != null) {
            size--;
            if (waiting.isEmpty()) {
                topics.remove(topic);
            }
        }
    }

    /** Takes nothing more, and waits until what is left is taken; fails what is not by then. */
    void close(Duration timeout) {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        try {
            thread.join(Math.max(1, timeout.toMillis()));
            thread.interrupt();
            thread.join();
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
        }
        synchronized (this) {
            topics.values().forEach(each -> each.forEach(left -> left.sending().giveUp()));
            topics.clear();
            size = 0;
        }
    }
}
