package io.asyncapigen.runtime.engine;

import io.asyncapigen.runtime.ConnectFailedException;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.ServerAddress;
import io.asyncapigen.runtime.spi.Transport;
import io.asyncapigen.runtime.spi.TransportConnection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;

/** Makes connections: finds the transport of the protocol, and connects within the deadline. */
public final class Connecting {
    private final Server server;
    private final ConnectOptions options;
    private final ExecutorService threads;
    private final Attempt attempt;

    private Connecting(Server server, ConnectOptions options) {
        this.server = server;
        this.options = options.toBuilder()
                .connectionListener(new GuardedListener(options.connectionListener()))
                .build();
        this.threads = Threads.create();
        this.attempt = Attempt.of(
                options.connectTimeout(),
                () -> "connecting to " + server.address(),
                ConnectFailedException::new,
                threads);
    }

    /** Connects and waits. */
    public static Connection open(Server server, ConnectOptions options) {
        var connecting = new Connecting(server, options);
        return connecting.attempt.await(connecting.start());
    }

    /** Connects; the stage fails with what {@link #open} throws. */
    public static CompletionStage<Connection> openAsync(Server server, ConnectOptions options) {
        return new Connecting(server, options).start();
    }

    private CompletableFuture<Connection> start() {
        Codecs codecs = Codecs.of(options);
        var connected = new CompletableFuture<TransportConnection>();
        CompletableFuture<TransportConnection> inTime = attempt.start(() -> {
            threads.execute(() -> connect(connected));
            return connected;
        });
        var result = new CompletableFuture<Connection>();
        inTime.whenComplete((transport, failure) -> {
            if (failure == null) {
                result.complete(open(transport, codecs));
            } else {
                connected.thenAccept(TransportConnection::close); // connected after we gave up
                threads.shutdown();
                result.completeExceptionally(failure);
            }
        });
        return result;
    }

    private void connect(CompletableFuture<TransportConnection> connected) {
        try {
            transport().connect(server, options).whenComplete((connection, failure) -> {
                if (failure == null) {
                    connected.complete(connection);
                } else {
                    connected.completeExceptionally(failure);
                }
            });
        } catch (Throwable e) {
            connected.completeExceptionally(e);
        }
    }

    private Connection open(TransportConnection transport, Codecs codecs) {
        var connection = new OpenConnection(new Link(server, options, transport, codecs, threads));
        options.connectionListener().connected(server.address());
        return connection;
    }

    private Transport transport() {
        ServerAddress address = server.address();
        return options.transport()
                .orElseGet(() -> Services.of(Transport.class).stream()
                        .filter(each -> each.protocols().contains(address.protocol()))
                        .findFirst()
                        .orElseThrow(() ->
                                new ConnectFailedException("no transport for " + address.protocol() + " (" + address
                                        + "): add the io.asyncapigen:asyncapi-gen-runtime module of that protocol to the class path,"
                                        + " or hand one to ConnectOptions.Builder.transport")));
    }
}
