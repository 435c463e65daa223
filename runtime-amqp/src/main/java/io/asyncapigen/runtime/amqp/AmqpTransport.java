package io.asyncapigen.runtime.amqp;

import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.spi.Transport;
import io.asyncapigen.runtime.spi.TransportConnection;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** AMQP 0-9-1. A connection is there once the broker has opened the virtual host to our credentials. */
public final class AmqpTransport implements Transport {
    /** Made by {@link java.util.ServiceLoader}. */
    public AmqpTransport() {}

    @Override
    public Set<String> protocols() {
        return Set.of("amqp", "amqps");
    }

    @Override
    public CompletionStage<TransportConnection> connect(Server server, ConnectOptions options) {
        var result = new CompletableFuture<TransportConnection>();
        var starter = new Thread(
                () -> {
                    try {
                        result.complete(AmqpConnection.open(server, options));
                    } catch (Throwable e) {
                        result.completeExceptionally(e);
                    }
                },
                "amqp-connect");
        starter.setDaemon(true);
        starter.start();
        return result;
    }
}
