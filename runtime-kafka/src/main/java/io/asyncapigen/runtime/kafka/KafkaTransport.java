package io.asyncapigen.runtime.kafka;

import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.spi.Transport;
import io.asyncapigen.runtime.spi.TransportConnection;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Kafka. A connection is there once the cluster has answered to our credentials. */
public final class KafkaTransport implements Transport {
    /** Made by {@link java.util.ServiceLoader}. */
    public KafkaTransport() {}

    @Override
    public Set<String> protocols() {
        return Set.of("kafka", "kafka-secure");
    }

    @Override
    public CompletionStage<TransportConnection> connect(Server server, ConnectOptions options) {
        var result = new CompletableFuture<TransportConnection>();
        var starter = new Thread(
                () -> {
                    try {
                        result.complete(KafkaConnection.open(server, options));
                    } catch (Throwable e) {
                        result.completeExceptionally(e);
                    }
                },
                "kafka-connect");
        starter.setDaemon(true);
        starter.start();
        return result;
    }
}
