package io.asyncapigen.runtime.testkit;

import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.Settlement;
import io.asyncapigen.runtime.spi.Envelope;
import io.asyncapigen.runtime.spi.Inbox;
import io.asyncapigen.runtime.spi.Outcome;
import io.asyncapigen.runtime.spi.TransportReceiver;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One subscription: what waits for it, and what it has in flight. Thread-safe; delivers on the thread that sends or that settles, which is
 * no trouble because the inbox returns at once.
 */
final class InMemoryReceiver implements TransportReceiver {
    private final InMemoryBroker broker;
    private final Route route;
    private final int maxInFlight;
    private final Inbox inbox;
    private final Consumer<InMemoryReceiver> onClosed;

    // All guarded by this.
    private final Deque<Envelope> waiting = new ArrayDeque<>();
    private final Set<Envelope> inFlight = new LinkedHashSet<>();
    private boolean delivering;
    private boolean stopped;

    InMemoryReceiver(
            InMemoryBroker broker, Route route, int maxInFlight, Inbox inbox, Consumer<InMemoryReceiver> onClosed) {
        this.broker = broker;
        this.route = route;
        this.maxInFlight = maxInFlight;
        this.inbox = inbox;
        this.onClosed = onClosed;
    }

    Route route() {
        return route;
    }

    /** False when it does not receive at that address. */
    boolean offer(Envelope envelope) {
        Optional<Map<String, String>> parameters =
                InMemoryAddress.match(route, envelope.address().orElse(""));
        if (parameters.isEmpty()) {
            return false;
        }
        synchronized (this) {
            if (stopped) {
                return false;
            }
            waiting.addLast(envelope.toBuilder().parameters(parameters.get()).build());
        }
        deliver();
        return true;
    }

    /** Only one thread delivers at a time, so that the order is kept; another one that comes meanwhile leaves its part to that. */
    private void deliver() {
        synchronized (this) {
            if (delivering) {
                return;
            }
            delivering = true;
        }
        Envelope next = next();
        while (next != null) {
            Envelope envelope = next;
            inbox.deliver(envelope).thenAccept(outcome -> settle(envelope, outcome));
            next = next();
        }
    }

    /** What to deliver now; {@code null} ends the delivering. */
    private synchronized @Nullable Envelope next() {
        Envelope next = stopped || inFlight.size() >= maxInFlight ? null : waiting.pollFirst();
        if (next == null) {
            delivering = false;
            notifyAll();
        } else {
            inFlight.add(next);
        }
        return next;
    }

    private void settle(Envelope envelope, Outcome outcome) {
        synchronized (this) {
            if (!inFlight.remove(envelope)) {
                return;
            }
            if (outcome.settlement() == Settlement.RELEASE) {
                waiting.addFirst(
                        envelope.toBuilder().attempt(envelope.attempt() + 1).build());
            }
        }
        if (outcome.settlement() == Settlement.REJECT) {
            broker.rejected(new Undelivered(route, envelope, outcome.cause()));
            if (envelope.returnPath().orElse(null) instanceof InMemoryRequester.Back back) {
                outcome.cause().ifPresent(back::rejected);
            }
        }
        deliver();
    }

    @Override
    public synchronized void stop() {
        stopped = true;
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
        List<Envelope> left = new ArrayList<>();
        synchronized (this) {
            stopped = true;
            left.addAll(inFlight);
            left.addAll(waiting);
            inFlight.clear();
            waiting.clear();
        }
        left.forEach(each -> broker.givenBack(new Undelivered(route, each, Optional.empty())));
        onClosed.accept(this);
    }

    @Override
    public CompletionStage<Void> ended() {
        return new CompletableFuture<>();
    }
}
