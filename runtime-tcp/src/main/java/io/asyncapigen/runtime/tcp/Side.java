package io.asyncapigen.runtime.tcp;

import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.UnsupportedByTransportException;
import io.asyncapigen.runtime.netty.Gathering;
import io.asyncapigen.runtime.netty.MessageTime;
import io.asyncapigen.runtime.netty.MessageWatch;
import io.asyncapigen.runtime.netty.Outflow;
import io.asyncapigen.runtime.netty.UnderWay;
import io.asyncapigen.runtime.spi.Envelope;
import io.netty.channel.Channel;
import io.netty.channel.socket.SocketChannel;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Connections that have come about in the same way, with those who receive what they bring. Thread-safe. */
abstract class Side {
    private static final Logger LOG = LoggerFactory.getLogger(Side.class);

    private final Settings settings;
    private final Wire wire;
    private final List<TcpReceiver> receivers = new CopyOnWriteArrayList<>();
    private final AtomicLong ignored = new AtomicLong();

    Side(Settings settings, Wire wire) {
        this.settings = settings;
        this.wire = wire;
    }

    Settings settings() {
        return settings;
    }

    Wire wire() {
        return wire;
    }

    /** @throws UnsupportedByTransportException when messages of that route are told apart in another way */
    void check(Route route, Wire other) {
        if (!wire.agrees(other)) {
            throw new UnsupportedByTransportException(
                    route + " has " + other.framing() + " and messages up to "
                            + other.limit() + " bytes, but the connections of "
                            + settings.server().address() + " carry "
                            + wire.framing() + " up to " + wire.limit()
                            + ": say TcpFraming and MessageLimit for all, as options of the connection, or x-framing at the server");
        }
    }

    void setUp(SocketChannel channel) {
        Gathering decoder = wire.decoder();
        channel.pipeline()
                .addLast(
                        Outflow.gathering(),
                        decoder,
                        new MessageWatch(decoder, MessageTime.of(settings.options())),
                        new Reception(this, UnderWay.of(channel)));
    }

    void add(TcpReceiver receiver) {
        receivers.add(receiver);
    }

    void remove(TcpReceiver receiver) {
        receivers.remove(receiver);
    }

    boolean hasReceivers() {
        return !receivers.isEmpty();
    }

    boolean isLastReceiver() {
        return receivers.size() == 1;
    }

    /** To everybody: the wire does not say for whom a message is, and core passes over those that are for others. */
    void receive(Channel channel, Envelope envelope, Reception reception) {
        boolean isTaken = false;
        for (TcpReceiver each : receivers) {
            reception.begin();
            each.deliver(channel, envelope, outcome -> reception.done(channel));
            isTaken = true;
        }
        if (!isTaken && ignored.getAndIncrement() == 0) {
            LOG.info("{} sends what nobody receives here; it is passed over", channel.remoteAddress());
        }
    }

    /** The connection can be written to. */
    void opened(Channel channel) {}

    /** Whether a peer that sends nothing more may still want to hear from us, beside answers. */
    boolean isFeed() {
        return true;
    }
}
