package io.asyncapigen.runtime.mqtt;

import io.asyncapigen.runtime.Backoff;
import io.asyncapigen.runtime.ClosedException;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.spi.Liveness;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One client with one session: has its connection made again, subscribes again, and brings what comes to its receivers. Thread-safe.
 *
 * <p>What a session that lasts brings for nobody is left unacknowledged for a while, since its receiver may still be on its way, or the
 * connection about to be closed.
 */
final class Link implements Client.Events {
    private static final Logger LOG = LoggerFactory.getLogger(Link.class);

    /** A connection that did not last so long does not count as one when it comes to waiting before the next. */
    private static final long STEADY_NANOS = TimeUnit.SECONDS.toNanos(5);

    private static final int MANY_LOSSES = 1_000;

    private final Endpoint endpoint;
    private final SessionSettings settings;
    private final boolean isOutliving;
    private final ConnectOptions options;
    private final Liveness liveness;
    private final Client client;
    private final Outgoing outgoing;
    private final Set<Arrival> unacknowledged = ConcurrentHashMap.newKeySet();

    // All guarded by this.
    private final Receivers receivers = new Receivers();
    private final List<Arrival> parked = new ArrayList<>();
    private boolean isEstablished;
    private boolean isConnected;
    private boolean isClosed;
    private long connectedSince;
    private int lossesInARow;
    private int losses;
    private CompletableFuture<Boolean> again = new CompletableFuture<>();

    Link(Version version, Endpoint endpoint, SessionSettings settings, Supplier<Identity> identity, Liveness liveness) {
        this.endpoint = endpoint;
        this.settings = settings;
        this.isOutliving = isLasting() || version == Version.V5 && settings.expiry() > 0;
        this.options = endpoint.options();
        this.liveness = liveness;
        this.client = Clients.of(version, settings, endpoint, identity, this);
        this.outgoing = new Outgoing(client, options.sendTimeout());
    }

    CompletableFuture<Link> connect() {
        client.listen();
        return client.connect().handle((done, failure) -> {
            if (failure != null) {
                client.deafen();
                throw Failures.connect(endpoint.server().address(), failure);
            }
            return this;
        });
    }

    Outgoing outgoing() {
        return outgoing;
    }

    /** Whether the server keeps what comes for us while we are away for good. */
    boolean isLasting() {
        return !settings.isClean();
    }

    @Override
    public void connected(boolean isSessionPresent) {
        boolean isFirst;
        int loss;
        List<MqttReceiver> toSubscribe;
        List<MqttReceiver> all;
        synchronized (this) {
            if (isClosed) {
                client.disconnect();
                return;
            }
            isFirst = !isEstablished;
            isEstablished = true;
            isConnected = true;
            connectedSince = System.nanoTime();
            loss = losses;
            all = receivers.all().toList();
            toSubscribe = all.stream()
                    .filter(each -> !isSessionPresent || !each.isSubscribed())
                    .toList();
            if (isSessionPresent) {
                parked.removeIf(each -> each.outlived(loss));
            }
        }
        if (isSessionPresent) {
            all.forEach(each -> each.forget(loss));
        } else if (!isFirst) {
            if (isOutliving && !all.isEmpty()) {
                LOG.warn(
                        "{} has not kept the session {}: what was sent to its subscriptions meanwhile is lost",
                        endpoint,
                        settings.clientId());
            }
            client.listen();
            unacknowledged.forEach(Arrival::accept); // of a session that is gone
            unacknowledged.clear();
        }
        CompletableFuture<?>[] subscribed =
                toSubscribe.stream().map(this::subscribe).toArray(CompletableFuture[]::new);
        if (!isFirst) {
            CompletableFuture.allOf(subscribed).thenRun(liveness::back);
        }
        outgoing.resume();
    }

    @Override
    public Optional<CompletableFuture<Boolean>> disconnected(Throwable cause, int attempts) {
        boolean isLoss;
        int loss;
        synchronized (this) {
            if (isClosed) {
                return Optional.empty();
            } else if (!isEstablished) {
                boolean isHostLeft = attempts < endpoint.hosts().size();
                return isHostLeft ? Optional.of(CompletableFuture.completedFuture(true)) : Optional.empty();
            }
            isLoss = isConnected;
            isConnected = false;
            boolean wasSteady = isLoss && System.nanoTime() - connectedSince > STEADY_NANOS;
            lossesInARow = wasSteady ? 1 : Math.min(MANY_LOSSES, lossesInARow + 1);
            loss = isLoss ? ++losses : losses;
            Duration pause = pause(cause, lossesInARow);
            again = new CompletableFuture<Boolean>().completeOnTimeout(true, pause.toNanos(), TimeUnit.NANOSECONDS);
        }
        if (isLoss) {
            outgoing.pause();
            unacknowledged.removeIf(each -> outlive(each, loss));
            liveness.lost(cause);
        }
        return Optional.of(again);
    }

    /** True of what is sent again with a session that is gone on with; QoS 2 goes on where it was. */
    private static boolean outlive(Arrival arrival, int loss) {
        boolean isSentAgain = arrival.packet().qos() == MqttQos.AT_LEAST_ONCE;
        if (isSentAgain) {
            arrival.outlive(loss);
        }
        return isSentAgain;
    }

    private Duration pause(Throwable cause, int attempt) {
        Backoff backoff = options.reconnect();
        if (Failures.isTakenOver(cause)) {
            LOG.warn(
                    "{} has ended the connection because another one has the client id {}, too",
                    endpoint,
                    settings.clientId());
            return backoff.limit();
        }
        return backoff.before(attempt);
    }

    @Override
    public void arrived(Arrival arrival) {
        MqttReceiver receiver;
        boolean isParked = false;
        synchronized (this) {
            receiver = receivers.find(arrival.packet().topic());
            if (arrival.isAcknowledgedByProtocol()) {
                unacknowledged.add(arrival);
            }
            if (receiver != null) {
                receiver.offer(arrival);
            } else {
                isParked = park(arrival);
            }
        }
        if (receiver != null) {
            receiver.deliver();
        } else if (!isParked) {
            LOG.debug("A message on {} is for nobody any more", arrival.packet().topic());
            acknowledge(arrival, false);
        }
    }

    /** Takes it from there; false when it need not be kept. */
    private synchronized boolean park(Arrival arrival) {
        if (!isLasting() || !arrival.isAcknowledgedByProtocol()) {
            return false;
        }
        parked.add(arrival);
        Duration patience = options.connectTimeout().plus(options.closeTimeout());
        CompletableFuture.delayedExecutor(patience.toNanos(), TimeUnit.NANOSECONDS)
                .execute(() -> giveUp(arrival));
        return true;
    }

    private void giveUp(Arrival arrival) {
        synchronized (this) {
            if (isClosed || !parked.remove(arrival)) {
                return;
            }
        }
        LOG.warn(
                "A message on {} came for a subscription of the session {} that nobody has opened, and is lost",
                arrival.packet().topic(),
                settings.clientId());
        acknowledge(arrival, false);
    }

    void acknowledge(Arrival arrival, boolean isRejected) {
        unacknowledged.remove(arrival);
        if (isRejected) {
            arrival.reject();
        } else {
            arrival.accept();
        }
    }

    /** False when another receiver of this link may get the same topics: the server would send those once or twice, as it likes. */
    boolean add(MqttReceiver receiver) {
        boolean isNow;
        synchronized (this) {
            if (isClosed) {
                throw new ClosedException("the connection is closed");
            } else if (!receivers.add(receiver)) {
                return false;
            }
            isNow = isConnected;
            List<Arrival> waited = parked.stream()
                    .filter(each -> receiver.filter().matches(each.packet().topic()))
                    .toList();
            parked.removeAll(waited);
            waited.forEach(receiver::offer);
        }
        if (isNow) {
            subscribe(receiver);
        }
        receiver.deliver();
        return true;
    }

    private CompletableFuture<?> subscribe(MqttReceiver receiver) {
        String filter = receiver.filter().text();
        return client.subscribe(filter, receiver.qos()).handle((granted, failure) -> {
            if (granted != null) {
                receiver.subscribed(granted);
            } else if (failure != null && !Failures.isLost(failure)) { // otherwise it is done for the next connection
                remove(receiver);
                receiver.refused(Failures.subscribe(endpoint.server().address(), filter, failure));
            }
            return filter;
        });
    }

    /** What comes from now on is not for this one. */
    synchronized void remove(MqttReceiver receiver) {
        receivers.remove(receiver);
    }

    /** Has the server send no more; when it returns, all that it has sent has been offered, unless it took too long. Blocks. */
    void unsubscribe(MqttReceiver receiver) {
        String filter = receiver.filter().text();
        CompletableFuture<Void> unsubscribed = client.unsubscribe(filter);
        boolean isNow;
        synchronized (this) {
            isNow = isConnected; // otherwise the next connection begins with it
        }
        if (isNow) {
            await(unsubscribed, "unsubscribing from " + filter);
        }
    }

    /** The server has not agreed in time; should it do so yet, it is told that nobody wants it any more. */
    void abandon(MqttReceiver receiver) {
        remove(receiver);
        if (!isLasting()) { // where it may have been subscribed to before
            client.unsubscribe(receiver.filter().text());
        }
    }

    /** Takes back what a receiver has not settled. */
    void takeBack(MqttReceiver receiver, List<Arrival> left) {
        int lost = 0;
        for (Arrival each : left) {
            if (!park(each)) {
                acknowledge(each, false);
                lost++;
            }
        }
        if (lost > 0) {
            LOG.warn("{} messages of {} were not settled when it was closed, and are lost", lost, receiver.route());
        }
    }

    /** Blocks, within {@code closeTimeout}. */
    void close() {
        boolean wasConnected;
        synchronized (this) {
            isClosed = true;
            wasConnected = isConnected;
            again.complete(false);
        }
        outgoing.close();
        if (wasConnected) {
            await(client.disconnect(), "closing the connection");
        }
        client.deafen();
    }

    private void await(CompletableFuture<?> future, String what) {
        try {
            future.get(Math.max(1, options.closeTimeout().toMillis()), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.debug("While {} of {}", what, endpoint, e);
        }
    }

    @Override
    public String toString() {
        return settings.clientId() + "@" + endpoint;
    }
}
