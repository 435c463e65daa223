package com.example;

import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.Server;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * Servers
 *
 * <p>Version {@code 1.0.0} of the document.
 *
 * <p>Thread-safe. Operations end with the connection, so keep this open while they are in use.
 */
@Generated("io.asyncapigen")
public final class ServersApi implements AutoCloseable {
    private final Connection connection;

    private ServersApi(Connection connection) {
        this.connection = Objects.requireNonNull(connection, "connection");
    }

    /**
     * Connects, and blocks until the server has answered.
     *
     * @throws io.asyncapigen.runtime.ConnectFailedException when it cannot be reached or refuses
     */
    public static ServersApi connect(Server server, ConnectOptions options) {
        return new ServersApi(Connection.open(server, options));
    }

    /**
     * Connects without blocking.
     */
    public static CompletionStage<ServersApi> connectAsync(Server server, ConnectOptions options) {
        return Connection.openAsync(server, options).thenApply(ServersApi::new);
    }

    /**
     * On a connection that is open already; closing this closes it.
     */
    public static ServersApi of(Connection connection) {
        return new ServersApi(connection);
    }

    /**
     * The connection that everything here uses.
     */
    public Connection connection() {
        return connection;
    }

    /**
     * Ends all subscriptions and closes the connection; blocks until what is in flight is done or the deadline has passed.
     */
    @Override
    public void close() {
        connection.close();
    }
}
