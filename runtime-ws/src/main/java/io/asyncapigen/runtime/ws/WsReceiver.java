package io.asyncapigen.runtime.ws;

import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Receipt;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.netty.Inflow;
import io.asyncapigen.runtime.netty.Outflow;
import io.asyncapigen.runtime.netty.UnderWay;
import io.asyncapigen.runtime.spi.Envelope;
import io.asyncapigen.runtime.spi.Inbox;
import io.asyncapigen.runtime.spi.ReturnPath;
import io.asyncapigen.runtime.spi.TransportReceiver;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes the messages of the sessions of a channel. Thread-safe. */
final class WsReceiver implements TransportReceiver {
    private static final Logger LOG = LoggerFactory.getLogger(WsReceiver.class);

    private final Route route;
    private final Site site;
    private final ConnectOptions options;
    private final Inflow inflow;
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private volatile Runnable end = () -> {};

    WsReceiver(Route route, Site site, ConnectOptions options, int maxInFlight, Inbox inbox) {
        this.route = route;
        this.site = site;
        this.options = options;
        this.inflow = new Inflow(inbox, maxInFlight);
    }

    /** What to do when it is closed. */
    WsReceiver ending(Runnable end) {
        this.end = end;
        return this;
    }

    /** The values of parameters that it wants. */
    Map<String, String> parameters() {
        return route.parameters();
    }

    void message(WsSession session, Binary payload) {
        if (!session.parameters().entrySet().containsAll(route.parameters().entrySet())) {
            return;
        }
        Envelope.Builder envelope = Envelope.builder(payload)
                .address(site.addressOf(session.path()))
                .parameters(session.parameters())
                .fact(session)
                .returnPath(new Back(session, site.settings()));
        session.said().forEach(envelope::fact);
        UnderWay underWay = UnderWay.of(session.channel());
        underWay.begin();
        inflow.deliver(session.channel(), envelope.build(), outcome -> underWay.end());
    }

    /** To the one who asks, over the connection on which it asks, whatever address the document has for replies. */
    private record Back(WsSession session, Settings settings) implements ReturnPath {
        @Override
        public boolean correlates() {
            return true;
        }

        @Override
        public CompletionStage<Receipt> send(Envelope envelope) {
            return Outflow.answer(session.channel(), Frames.of(envelope, settings), () -> {});
        }
    }

    /** Takes what has come already, while there is time, for it does not come again. */
    @Override
    public void stop() {
        int lost = inflow.stop(options.closeTimeout());
        if (lost > 0) {
            LOG.warn("{} messages of {} had come and are lost, because handlers took too long", lost, route);
        }
    }

    @Override
    public void close() {
        end.run();
    }

    @Override
    public CompletionStage<Void> ended() {
        return ended;
    }
}
