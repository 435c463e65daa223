package io.asyncapigen.runtime.ip;

import com.sun.jna.LastErrorException;
import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.spi.Envelope;
import io.asyncapigen.runtime.spi.Inbox;
import io.asyncapigen.runtime.spi.TransportReceiver;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Receives through raw sockets, which it owns, with a thread for each. Thread-safe. */
final class IpReceiver implements TransportReceiver {
    private static final Logger LOG = LoggerFactory.getLogger(IpReceiver.class);
    /** What had come when it was stopped is still read, but not what others go on to send. */
    private static final int LAST_PACKETS = 10_000;
    /** As when the system no longer knows the socket. */
    private static final int MANY_FAILURES = 100;

    private final Route route;
    private final ConnectOptions options;
    private final Set<InetAddress> peers;
    private final boolean withHeader;
    private final List<Outlet> outlets;
    private final Incoming incoming;
    private final List<Thread> threads;
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private volatile boolean stopping;

    /** @param peers whose packets to receive; everybody's when there are none */
    IpReceiver(
            Route route,
            ConnectOptions options,
            List<RawSocket> sockets,
            Set<InetAddress> peers,
            boolean withHeader,
            int maxInFlight,
            Inbox inbox) {
        this.route = route;
        this.options = options;
        this.peers = peers;
        this.withHeader = withHeader;
        this.incoming = new Incoming(route, options, maxInFlight, inbox);
        this.outlets = sockets.stream()
                .map(each -> new Outlet(each, false, options.sendTimeout()))
                .toList();
        this.threads = outlets.stream()
                .map(each -> new Thread(() -> receive(each), "ip-receive"))
                .toList();
    }

    void start() {
        for (Thread each : threads) {
            each.setDaemon(true);
            each.start();
        }
    }

    private void receive(Outlet outlet) {
        var memory = new MessageMemory(Packet.LARGEST);
        var lost = new LostCount();
        int failures = 0;
        for (int last = LAST_PACKETS; last > 0; last -= stopping ? 1 : 0) {
            try {
                int length = outlet.socket().receive(memory, !stopping);
                failures = 0;
                if (length >= 0) {
                    lost.told(memory).ifPresent(each -> incoming.dropped("the receive buffer was full", each));
                    take(memory, length, outlet);
                } else if (stopping) {
                    return;
                }
            } catch (LastErrorException e) {
                failures++;
                LOG.debug("While receiving {}", route, e);
                if (failures == MANY_FAILURES) {
                    ended.completeExceptionally(Failures.open(route, e));
                    return;
                }
            } catch (RuntimeException e) {
                LOG.warn("A packet of {} is lost", route, e);
                incoming.dropped("it could not be read", 1);
            }
        }
    }

    private void take(MessageMemory memory, int length, Outlet outlet) {
        Optional<Packet> read = Packet.read(
                memory,
                length,
                outlet.socket().isV6(),
                withHeader,
                outlet.socket().protocol());
        if (read.isEmpty()) {
            incoming.dropped("it is no packet of IP", 1);
            return;
        }
        Packet packet = read.get();
        if (peers.isEmpty() || peers.contains(packet.source())) {
            incoming.take(Envelope.builder(Binary.wrap(packet.content()))
                    .parameters(route.parameters())
                    .fact(new IpDelivery(
                            packet.source(),
                            packet.destination(),
                            outlet.socket().protocol(),
                            packet.hops()))
                    .returnPath(new Back(route, outlet, packet.source(), packet.destination(), packet.local()))
                    .build());
        }
    }

    @Override
    public void stop() {
        long end = System.nanoTime() + options.closeTimeout().toNanos();
        stopping = true;
        outlets.forEach(each -> each.socket().endReceiving());
        threads.forEach(IpReceiver::join);
        incoming.stop(Math.max(TimeUnit.MILLISECONDS.toNanos(1), end - System.nanoTime()));
    }

    /** Until it has ended, which it does without waiting for anybody, and before its socket may be closed. */
    private static void join(Thread thread) {
        boolean isInterrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                isInterrupted = true;
            }
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        outlets.forEach(each -> each.socket().close());
    }

    @Override
    public CompletionStage<Void> ended() {
        return ended;
    }
}
