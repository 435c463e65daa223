package io.asyncapigen.runtime.ip;

import com.sun.jna.LastErrorException;
import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.spi.Envelope;
import io.asyncapigen.runtime.spi.Inbox;
import io.asyncapigen.runtime.spi.TransportReceiver;
import java.net.InetAddress;
import java.util.ArrayList;
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
    /** That are asked for at once: more would hardly be there where handlers keep up. */
    private static final int MOST_TOGETHER = 16;
    /** What comes no longer after the last is one of many. */
    private static final long BUSY_NANOS = 200_000;
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
        var memory = new PacketMemory(MOST_TOGETHER);
        var lost = new LostCount();
        int failures = 0;
        int left = LAST_PACKETS;
        long last = System.nanoTime();
        while (left > 0) {
            try {
                int many = outlet.socket().receive(memory, !stopping);
                failures = 0;
                if (many == 0 && stopping) {
                    return;
                }
                left -= stopping ? many : 0;
                take(memory, many, outlet, lost);
                long now = System.nanoTime();
                if (now - last < BUSY_NANOS) {
                    Thread.yield(); // to who handles them: more come meanwhile, and no sender has to wake this one up
                }
                last = now;
            } catch (LastErrorException e) {
                failures++;
                LOG.debug("While receiving {}", route, e);
                if (failures == MANY_FAILURES) {
                    ended.completeExceptionally(Failures.open(route, e));
                    return;
                }
            } catch (RuntimeException e) { // it would be the last packet otherwise
                LOG.warn("While receiving {}", route, e);
            }
        }
    }

    private void take(PacketMemory memory, int many, Outlet outlet, LostCount lost) {
        var envelopes = new ArrayList<Envelope>(many);
        for (int i = 0; i < many; i++) {
            try {
                lost.told(memory.packet(i)).ifPresent(each -> incoming.dropped("the receive buffer was full", each));
                read(memory.packet(i), memory.length(i), outlet).ifPresent(envelopes::add);
            } catch (RuntimeException e) { // those that came with it are none the worse
                LOG.warn("A packet of {} is lost", route, e);
                incoming.dropped("it could not be read", 1);
            }
        }
        incoming.take(envelopes);
    }

    /** Empty when it is none, or not for us. */
    private Optional<Envelope> read(MessageMemory memory, int length, Outlet outlet) {
        RawSocket socket = outlet.socket();
        Optional<Packet> read = Packet.read(memory, length, socket.isV6(), withHeader, socket.protocol());
        if (read.isEmpty()) {
            incoming.dropped("it is no packet of IP", 1);
        }
        return read.filter(each -> peers.isEmpty() || peers.contains(each.source()))
                .map(each -> envelope(each, outlet));
    }

    private Envelope envelope(Packet packet, Outlet outlet) {
        return Envelope.builder(Binary.wrap(packet.content()))
                .parameters(route.parameters())
                .fact(new IpDelivery(
                        packet.source(), packet.destination(), outlet.socket().protocol(), packet.hops()))
                .returnPath(new Back(route, outlet, packet.source(), packet.destination(), packet.local()))
                .build();
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
