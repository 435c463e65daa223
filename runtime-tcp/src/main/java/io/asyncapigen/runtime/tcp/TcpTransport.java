package io.asyncapigen.runtime.tcp;

import io.asyncapigen.runtime.AsyncApiException;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.spi.Transport;
import io.asyncapigen.runtime.spi.TransportConnection;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** TCP. A connection listens, or connects, when something is received or sent for the first time. */
public final class TcpTransport implements Transport {
    /** Made by {@link java.util.ServiceLoader}. */
    public TcpTransport() {}

    @Override
    public Set<String> protocols() {
        return Set.of("tcp", "tls", "tcps");
    }

    @Override
    public CompletionStage<TransportConnection> connect(Server server, ConnectOptions options) {
        try {
            return CompletableFuture.completedFuture(new TcpConnection(Settings.of(server, options)));
        } catch (AsyncApiException e) {
            return CompletableFuture.failedFuture(e);
        }
    }
}
