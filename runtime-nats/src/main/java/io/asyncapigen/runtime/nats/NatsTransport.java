package io.asyncapigen.runtime.nats;

import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.spi.Transport;
import io.asyncapigen.runtime.spi.TransportConnection;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** NATS. A connection is there once a server has taken our credentials. */
public final class NatsTransport implements Transport {
    /** Made by {@link java.util.ServiceLoader}. */
    public NatsTransport() {}

    @Override
    public Set<String> protocols() {
        return Set.of("nats", "nats+tls");
    }

    @Override
    public CompletionStage<TransportConnection> connect(Server server, ConnectOptions options) {
        var opened = new CompletableFuture<TransportConnection>();
        var events = new Events(server.address(), options.connectionListener());
        events.refusal().thenAccept(opened::completeExceptionally);
        var thread = new Thread(
                () -> {
                    try {
                        NatsConnection connection = NatsConnection.open(server, options, events);
                        if (!opened.complete(connection)) {
                            connection.close();
                        }
                    } catch (RuntimeException | Error e) {
                        opened.completeExceptionally(e);
                    }
                },
                "nats-connect");
        thread.setDaemon(true);
        thread.start();
        return opened;
    }
}
