package io.asyncapigen.runtime.ip;

import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.spi.Transport;
import io.asyncapigen.runtime.spi.TransportConnection;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Raw IP, on Linux. There is nobody to connect to: a connection is there once this process has a raw socket and a way to the server. */
public final class IpTransport implements Transport {
    /** Made by {@link java.util.ServiceLoader}. */
    public IpTransport() {}

    @Override
    public Set<String> protocols() {
        return Set.of("ip");
    }

    @Override
    public CompletionStage<TransportConnection> connect(Server server, ConnectOptions options) {
        var opened = new CompletableFuture<TransportConnection>();
        // Looking up a name may take its time.
        var thread = new Thread(
                () -> {
                    try {
                        IpConnection connection = IpConnection.open(server, options);
                        if (!opened.complete(connection)) {
                            connection.close();
                        }
                    } catch (RuntimeException | Error e) {
                        opened.completeExceptionally(e);
                    }
                },
                "ip-connect");
        thread.setDaemon(true);
        thread.start();
        return opened;
    }
}
