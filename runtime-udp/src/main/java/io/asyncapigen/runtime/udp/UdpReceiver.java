package io.asyncapigen.runtime.udp;

import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.netty.Inflow;
import io.asyncapigen.runtime.spi.Envelope;
import io.asyncapigen.runtime.spi.Inbox;
import io.asyncapigen.runtime.spi.TransportReceiver;
import io.netty.channel.Channel;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Somebody who receives what comes to a socket, and counts what is dropped. Thread-safe. */
final class UdpReceiver implements TransportReceiver {
    private static final Logger LOG = LoggerFactory.getLogger(UdpReceiver.class);

    private final Route route;
    private final ConnectOptions options;
    private final Inflow inflow;
    private final Consumer<UdpReceiver> onClose;
    private final AtomicLong busy = new AtomicLong();
    private final AtomicLong large = new AtomicLong();
    private final AtomicLong strange = new AtomicLong();
    private volatile boolean stopped;

    UdpReceiver(Route route, Settings settings, int maxInFlight, Inbox inbox, Consumer<UdpReceiver> onClose) {
        this.route = route;
        this.options = settings.options();
        this.inflow = new Inflow(inbox, maxInFlight, settings.buffers().messages());
        this.onClose = onClose;
    }

    /** @param system how many datagrams the system has dropped so far, where it says so */
    void deliver(Channel channel, Envelope.Builder envelope, OptionalLong system) {
        envelope.fact(new UdpDropped(busy.get(), large.get(), strange.get(), system));
        if (!inflow.deliver(channel, envelope.build()) && !stopped) {
            long count = busy.incrementAndGet();
            dropped("too many wait for a handler", count, count == 1);
        }
    }

    void tooLarge() {
        long count = large.incrementAndGet();
        dropped("it is larger than the MessageLimit", count, count == 1);
    }

    /** It is not said at each, nor as loudly as what is lost of the server: anybody may send to us. */
    void notOfServer() {
        options.connectionListener().dropped(route, "it is not of the server", strange.incrementAndGet());
    }

    /** More of them than before. */
    void droppedBySystem(long count, boolean isFirst) {
        dropped("the system had no room for it", count, isFirst);
    }

    private void dropped(String reason, long count, boolean isFirst) {
        if (isFirst) {
            LOG.warn("A message of {} is dropped because {}; more of them are only counted", route, reason);
        }
        options.connectionListener().dropped(route, reason, count);
    }

    /** Delivers what has been read already, while there is time, for it comes to nobody else. */
    @Override
    public void stop() {
        stopped = true;
        int lost = inflow.stop(options.closeTimeout());
        if (lost > 0) {
            LOG.warn("{} messages of {} came while it was closed, and are lost", lost, route);
        }
    }

    @Override
    public void close() {
        onClose.accept(this);
    }

    @Override
    public CompletionStage<Void> ended() {
        return new CompletableFuture<>();
    }
}
