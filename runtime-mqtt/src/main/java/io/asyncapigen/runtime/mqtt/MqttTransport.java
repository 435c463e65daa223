package io.asyncapigen.runtime.mqtt;

import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.spi.Transport;
import io.asyncapigen.runtime.spi.TransportConnection;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * MQTT 3.1.1 and MQTT 5: 5 where the server's protocol is called so or its {@code protocolVersion} says so, otherwise 3.1.1. A connection
 * is there once the server has agreed to it.
 */
public final class MqttTransport implements Transport {
    /** Made by {@link java.util.ServiceLoader}. */
    public MqttTransport() {}

    @Override
    public Set<String> protocols() {
        return Set.of("mqtt", "mqtts", "secure-mqtt", "mqtt5", "mqtts5");
    }

    @Override
    public CompletionStage<? extends TransportConnection> connect(Server server, ConnectOptions options) {
        try {
            return MqttConnection.open(server, options);
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }
}
