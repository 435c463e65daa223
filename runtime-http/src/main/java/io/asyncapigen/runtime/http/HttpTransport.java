package io.asyncapigen.runtime.http;

import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.spi.Transport;
import io.asyncapigen.runtime.spi.TransportConnection;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * HTTP. What receives listens at the server's address, what sends asks there; so there is nothing to connect to before that, and a server
 * that is away shows when something is sent.
 */
public final class HttpTransport implements Transport {
    /** Made by {@link java.util.ServiceLoader}. */
    public HttpTransport() {}

    @Override
    public Set<String> protocols() {
        return Set.of("http", "https");
    }

    @Override
    public CompletionStage<TransportConnection> connect(Server server, ConnectOptions options) {
        try {
            return CompletableFuture.completedFuture(new HttpConnection(server, options));
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }
}
