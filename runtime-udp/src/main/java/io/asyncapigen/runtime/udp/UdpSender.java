package io.asyncapigen.runtime.udp;

import io.asyncapigen.runtime.Receipt;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.SendFailedException;
import io.asyncapigen.runtime.SendOption;
import io.asyncapigen.runtime.spi.Envelope;
import io.asyncapigen.runtime.spi.TransportSender;
import io.asyncapigen.runtime.spi.Wishes;
import java.net.InetSocketAddress;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Sends the messages of a route. Thread-safe.
 *
 * @param server whom they go to when nobody else is said; null when somebody has to be
 */
record UdpSender(Route route, Mailbox mailbox, @Nullable InetSocketAddress server) implements TransportSender {
    private static final Wishes WISHES = Wishes.of("UDP", SendOption.Header.class, UdpPeer.class);

    @Override
    public CompletionStage<Receipt> send(Envelope envelope) {
        WISHES.check(envelope);
        checkHeaders(envelope);
        InetSocketAddress to = server;
        for (SendOption each : envelope.options()) {
            to = each instanceof UdpPeer peer ? peer.address() : to;
        }
        if (to == null) {
            throw new SendFailedException("a message of " + route + " goes to a peer: say which, with a UdpPeer");
        } else if (to.isUnresolved()) {
            throw new SendFailedException("there is no host " + to.getHostString());
        }
        return mailbox.send(envelope.payload().unwrap(), to);
    }

    /** @throws SendFailedException when there are some */
    static void checkHeaders(Envelope envelope) {
        if (!envelope.headers().isEmpty()) {
            throw new SendFailedException("the message has headers, which UDP does not carry: "
                    + envelope.headers().entries().get(0).name()
                    + "; the option JsonEnvelope puts them into the payload");
        }
    }
}
