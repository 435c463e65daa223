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
import org.jspecify.annotations.Nullable;

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
                server.address(),
                () -> "connecting to " + server.address(),
                ConnectFailedException::new,
                threads);
    }

    /** Connects and waits. */
    public static Connection open(Server server, ConnectOptions options) {
        var connecting = new Connecting(server, options);
        CompletableFuture<Connection> started = connecting.start();
        try {
            return connecting.attempt.await(started);
        } catch (RuntimeException e) {
            started.thenAcceptAsync(Connection::close, connecting.threads); // interrupted, and connected all the same
            throw e;
        }
    }

    /** Connects; the stage fails with what {@link #open} throws. */
    public static CompletionStage<Connection> openAsync(Server server, ConnectOptions options) {
        return new Connecting(server, options).start();
    }

    private CompletableFuture<Connection> start() {
        Codecs codecs;
        try {
            codecs = Codecs.of(options);
        } catch (RuntimeException | Error e) {
            threads.shutdown();
            return CompletableFuture.failedFuture(e);
        }
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
                connected.whenCompleteAsync((late, never) -> close(late), threads);
                result.completeExceptionally(failure);
            }
        });
        return result;
    }

    /** What was connected after we gave up; not on a thread of the transport, which closing may wait for. */
    private void close(@Nullable TransportConnection late) {
        try {
            if (late != null) {
                late.close();
            }
        } finally {
            threads.shutdown();
        }
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
