package io.asyncapigen.runtime.redis;

import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.spi.Transport;
import io.asyncapigen.runtime.spi.TransportConnection;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Redis. A connection is there once the server has taken our credentials and selected the database. */
public final class RedisTransport implements Transport {
    /** Made by {@link java.util.ServiceLoader}. */
    public RedisTransport() {}

    @Override
    public Set<String> protocols() {
        return Set.of("redis", Settings.ENCRYPTED);
    }

    @Override
    public CompletionStage<TransportConnection> connect(Server server, ConnectOptions options) {
        var opened = new CompletableFuture<TransportConnection>();
        var thread = new Thread(
                () -> {
                    try {
                        RedisConnection connection = RedisConnection.open(server, options);
                        if (!opened.complete(connection)) {
                            connection.close();
                        }
                    } catch (RuntimeException | Error e) {
                        opened.completeExceptionally(e);
                    }
                },
                "redis-connect");
        thread.setDaemon(true);
        thread.start();
        return opened;
    }
}
