package io.asyncapigen.runtime.amqp;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.AlreadyClosedException;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ShutdownSignalException;
import io.asyncapigen.runtime.AsyncApiException;
import io.asyncapigen.runtime.ClosedException;
import io.asyncapigen.runtime.Receipt;
import io.asyncapigen.runtime.SendFailedException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A channel that publishes, in the order of the calls, and hears from the broker what became of it. What was not confirmed when a
 * connection is lost is published again on the next one, ahead of what came later, so it may arrive twice. Thread-safe.
 */
final class Outgoing implements Attached {
    /** So many bytes are kept for a broker that is away, or that asks to wait. */
    private static final long MOST = 64 << 20;

    /** What has to be on the channel before anything is published. */
    @FunctionalInterface
    interface Preparation {
        void prepare(Channel channel) throws IOException;
    }

    /** Sees to it that a queue is there before the first message goes to it. */
    @FunctionalInterface
    interface QueueCheck {
        void ensure(Connection connection, String queue) throws IOException;
    }

    private final Session session;
    private final String name;
    private final Preparation preparation;
    private final QueueCheck queueCheck;
    private final NavigableMap<Long, Pending> unconfirmed = new ConcurrentSkipListMap<>();
    private final Returns returns = new Returns();
    /** What all come to that have no result. */
    private final AtomicLong bytes = new AtomicLong();

    // Guarded by this.
    private final Deque<Pending> waiting = new ArrayDeque<>();
    private final Set<String> knownQueues = new HashSet<>();
    private @Nullable Channel channel;
    private boolean refused;
    private boolean closed;

    /** Whose numbers the unconfirmed ones have; written with the lock. */
    private volatile @Nullable Channel numbering;

    /** @param name for messages to people */
    Outgoing(Session session, String name, Preparation preparation, QueueCheck queueCheck) {
        this.session = session;
        this.name = name;
        this.preparation = preparation;
        this.queueCheck = queueCheck;
    }

    @Override
    public void attach(Connection connection) throws IOException {
        synchronized (this) {
            if (closed || channel != null && channel.isOpen() && channel.getConnection() == connection) {
                return;
            }
        }
        Channel before = numbering;
        if (before != null) { // the news of its end may still be on the way, and its numbers must not meet new ones
            lost(before, before.getCloseReason());
        }
        Channel opened = Topology.channel(connection);
        preparation.prepare(opened);
        opened.confirmSelect();
        opened.addConfirmListener(
                (number, multiple) -> confirmed(opened, number, multiple, true),
                (number, multiple) -> confirmed(opened, number, multiple, false));
        opened.addReturnListener(each -> {
            String id = each.getProperties().getMessageId();
            if (id != null && numbering == opened) {
                returns.add(id, each.getRoutingKey(), each.getReplyText());
            }
        });
        synchronized (this) {
            channel = opened;
            numbering = opened;
            refused = false;
            knownQueues.clear();
        }
        // Tells at once when it is lost already. Not on the thread that reads the connection, for which a check of a
        // queue waits.
        opened.addShutdownListener(cause -> session.threads().execute(() -> lost(opened, cause)));
        pump();
    }

    /**
     * Sees to it that a queue is there, now. Blocks.
     *
     * @throws AsyncApiException when it is not, and cannot be made
     */
    void requireQueue(String queue) {
        try {
            synchronized (this) {
                if (channel != null && knownQueues.add(queue)) {
                    queueCheck.ensure(channel.getConnection(), queue);
                }
            }
        } catch (AlreadyClosedException | IOException e) {
            throw Failures.open(name, e);
        }
    }

    CompletionStage<Receipt> send(Publication publication) {
        var pending = new Pending(publication, session.options().sendTimeout());
        failOverdue();
        boolean again;
        synchronized (this) {
            if (closed) {
                return CompletableFuture.failedFuture(closed());
            } else if (isFull()) {
                pending.fail("messages of 64 MiB wait already");
                return pending.result();
            }
            bytes.addAndGet(pending.size());
            waiting.addLast(pending);
            again = refused;
            refused = false;
        }
        pending.result().whenComplete((receipt, failure) -> bytes.addAndGet(-pending.size()));
        if (again) {
            session.attachAgain(this);
        }
        pump();
        return pending.result();
    }

    /** Those that nobody asks for any more make way. */
    private void failOverdue() {
        List<Pending> overdue = new ArrayList<>();
        synchronized (this) {
            while (!waiting.isEmpty() && waiting.peekFirst().isOverdue()) {
                overdue.add(waiting.pollFirst());
            }
        }
        overdue.forEach(Pending::failLate);
    }

    /** A broker that takes messages holds us up by itself: publishing waits until it reads. */
    private boolean isFull() {
        boolean isHeldUp = channel == null || session.isBlocked();
        return isHeldUp && bytes.get() >= MOST;
    }

    /** Publishes what waits, as far as the broker takes it. */
    void pump() {
        List<Runnable> failures = new ArrayList<>();
        synchronized (this) {
            while (channel != null && !session.isBlocked() && !waiting.isEmpty()) {
                Pending next = waiting.pollFirst();
                if (next.isOverdue()) {
                    failures.add(next::failLate);
                    continue;
                }
                try {
                    ensureQueue(channel, next.publication());
                } catch (AlreadyClosedException | IOException e) {
                    if (channel.getConnection().isOpen()) {
                        failures.add(() -> next.fail(Failures.reason(e)));
                        continue;
                    }
                    waiting.addFirst(next);
                    channel = null; // the shutdown listener comes next
                    break;
                }
                try {
                    publish(channel, next);
                } catch (AlreadyClosedException e) {
                    waiting.addFirst(next);
                    channel = null;
                } catch (IOException e) {
                    channel = null; // perhaps it went out; it is among the unconfirmed
                } catch (RuntimeException e) {
                    failures.add(() -> next.fail(String.valueOf(e)));
                }
            }
        }
        failures.forEach(Runnable::run);
    }

    private void ensureQueue(Channel channel, Publication publication) throws IOException {
        if (publication.toQueue() && !knownQueues.contains(publication.key())) {
            queueCheck.ensure(channel.getConnection(), publication.key());
            knownQueues.add(publication.key());
        }
    }

    private void publish(Channel channel, Pending pending) throws IOException {
        Publication publication = pending.publication();
        long number = channel.getNextPublishSeqNo();
        unconfirmed.put(number, pending);
        try {
            channel.basicPublish(
                    publication.exchange(),
                    publication.key(),
                    publication.mandatory(),
                    publication.properties(),
                    publication.body());
        } catch (RuntimeException e) { // nothing of it went out
            unconfirmed.remove(number);
            throw e;
        }
    }

    /** Called on the thread that reads the connection, which must not wait for anybody. */
    private void confirmed(Channel by, long number, boolean multiple, boolean taken) {
        if (numbering != by) {
            return; // what it speaks of is on its way again
        }
        List<Pending> settled = new ArrayList<>();
        if (multiple) {
            var upTo = unconfirmed.headMap(number, true);
            settled.addAll(upTo.values());
            upTo.clear();
        } else {
            Pending one = unconfirmed.remove(number);
            if (one != null) {
                settled.add(one);
            }
        }
        List<Runnable> news = new ArrayList<>();
        for (Pending each : settled) {
            // Here, before the broker returns a later one with the same id.
            Optional<String> returned = returns.take(each.publication());
            news.add(() -> each.settle(taken, returned));
        }
        if (!news.isEmpty()) {
            session.threads().work(() -> news.forEach(Runnable::run));
        }
    }

    private void lost(Channel gone, @Nullable ShutdownSignalException cause) {
        List<Pending> failed = new ArrayList<>();
        boolean channelOnly = cause != null && !cause.isHardError();
        synchronized (this) {
            if (numbering != gone) {
                return;
            }
            numbering = null;
            channel = null;
            var again = new ArrayList<>(unconfirmed.values());
            unconfirmed.clear();
            returns.clear();
            if (closed || channelOnly || cause != null && isBlamed(cause)) {
                failed.addAll(again);
            } else {
                for (int i = again.size() - 1; i >= 0; i--) {
                    waiting.addFirst(again.get(i));
                }
            }
        }
        String reason = cause == null ? "the connection was lost" : Failures.reason(cause);
        session.threads().work(() -> failed.forEach(each -> each.fail(reason)));
        if (channelOnly) {
            session.attachAgain(this);
        }
    }

    /** Whether the broker closed the connection for something that we sent, which would be no better a second time. */
    private static boolean isBlamed(ShutdownSignalException cause) {
        return cause.getReason() instanceof AMQP.Connection.Close close
                && close.getReplyCode() != AMQP.CONNECTION_FORCED;
    }

    @Override
    public void refused(AsyncApiException reason) {
        List<Pending> failed;
        synchronized (this) {
            refused = true;
            failed = new ArrayList<>(waiting);
            waiting.clear();
        }
        failed.forEach(each -> each.result()
                .completeExceptionally(new SendFailedException(
                        "cannot send to " + each.publication().target() + ": " + reason.getMessage(), reason)));
    }

    private ClosedException closed() {
        return new ClosedException("the connection to " + session.server() + " is closed");
    }

    /** What is not confirmed fails; core has waited for it. */
    void close() {
        Channel last;
        List<Pending> failed;
        synchronized (this) {
            closed = true;
            last = channel;
            failed = new ArrayList<>(waiting);
            waiting.clear();
        }
        session.detach(this);
        failed.forEach(each -> each.result().completeExceptionally(closed()));
        if (last != null) {
            Topology.close(last);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
