package io.asyncapigen.runtime.udp;

import io.asyncapigen.runtime.AsyncApiException;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.spi.Transport;
import io.asyncapigen.runtime.spi.TransportConnection;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** UDP. A connection has a socket when something is received or sent for the first time. */
public final class UdpTransport implements Transport {
    /** Made by {@link java.util.ServiceLoader}. */
    public UdpTransport() {}

    @Override
    public Set<String> protocols() {
        return Set.of("udp");
    }

    @Override
    public CompletionStage<TransportConnection> connect(Server server, ConnectOptions options) {
        try {
            return CompletableFuture.completedFuture(new UdpConnection(Settings.of(server, options)));
        } catch (AsyncApiException e) {
            return CompletableFuture.failedFuture(e);
        }
    }
}
