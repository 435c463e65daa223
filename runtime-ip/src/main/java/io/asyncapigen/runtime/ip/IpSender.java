package io.asyncapigen.runtime.ip;

import io.asyncapigen.runtime.Receipt;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.spi.Envelope;
import io.asyncapigen.runtime.spi.TransportSender;
import java.net.InetAddress;
import java.util.concurrent.CompletionStage;

/** Sends to the server. The receipt comes when the system has taken the packet. Thread-safe. */
record IpSender(Route route, Outlet outlet, InetAddress to) implements TransportSender {
    @Override
    public CompletionStage<Receipt> send(Envelope envelope) {
        return outlet.send(route, envelope, to, null);
    }
}
