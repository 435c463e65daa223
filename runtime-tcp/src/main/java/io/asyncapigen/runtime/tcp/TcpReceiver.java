package io.asyncapigen.runtime.tcp;

import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.netty.Inflow;
import io.asyncapigen.runtime.spi.Envelope;
import io.asyncapigen.runtime.spi.Inbox;
import io.asyncapigen.runtime.spi.Outcome;
import io.asyncapigen.runtime.spi.TransportReceiver;
import io.netty.channel.Channel;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Somebody who receives what connections bring. Thread-safe. */
final class TcpReceiver implements TransportReceiver {
    private static final Logger LOG = LoggerFactory.getLogger(TcpReceiver.class);

    private final Route route;
    private final Inflow inflow;
    private final Duration closeTimeout;
    private final Consumer<TcpReceiver> onStop;
    private final Consumer<TcpReceiver> onClose;

    TcpReceiver(
            Route route,
            int maxInFlight,
            Inbox inbox,
            Duration closeTimeout,
            Consumer<TcpReceiver> onStop,
            Consumer<TcpReceiver> onClose) {
        this.route = route;
        this.inflow = new Inflow(inbox, maxInFlight);
        this.closeTimeout = closeTimeout;
        this.onStop = onStop;
        this.onClose = onClose;
    }

    void deliver(Channel channel, Envelope envelope, Consumer<Outcome> settled) {
        inflow.deliver(channel, envelope, settled);
    }

    /** Delivers what has come already, while there is time, for it comes to nobody else. */
    @Override
    public void stop() {
        onStop.accept(this);
        int lost = inflow.stop(closeTimeout);
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
