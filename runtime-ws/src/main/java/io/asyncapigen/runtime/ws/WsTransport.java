package io.asyncapigen.runtime.ws;

import io.asyncapigen.runtime.AsyncApiException;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.spi.Transport;
import io.asyncapigen.runtime.spi.TransportConnection;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * WebSocket, client and server. A connection as such takes no one: a WebSocket is made with the first message to its channel, or when its
 * subscription is opened, and the port is taken with the first that listens.
 */
public final class WsTransport implements Transport {
    /** Made by {@link java.util.ServiceLoader}. */
    public WsTransport() {}

    @Override
    public Set<String> protocols() {
        return Set.of("ws", "wss");
    }

    @Override
    public CompletionStage<TransportConnection> connect(Server server, ConnectOptions options) {
        try {
            return CompletableFuture.completedFuture(new WsConnection(server, options));
        } catch (AsyncApiException e) {
            return CompletableFuture.failedFuture(e);
        }
    }
}
