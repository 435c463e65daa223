package com.example;

import com.example.channels.WindowsChannel;
import com.example.messages.MovedMessage;
import io.asyncapigen.runtime.Bindings;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.MessageSet;
import io.asyncapigen.runtime.Publisher;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.RouteOption;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.json.JsonObject;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * Greenhouses
 *
 * <p>Version {@code 1.0.0} of the document.
 *
 * <p>Thread-safe. Operations end with the connection, so keep this open while they are in use.
 */
@Generated("io.asyncapigen")
public final class GreenhousesApi implements AutoCloseable {
    private static final Route MOVE = WindowsChannel.route()
            .operation("move", Bindings.builder()
                    .add("mqtt", JsonObject.builder()
                            .put("qos", 2)
                            .put("retain", true)
                            .put("messageExpiryInterval", 60)
                            .build())
                    .build());

    private final Connection connection;

    private GreenhousesApi(Connection connection) {
        this.connection = Objects.requireNonNull(connection, "connection");
    }

    /**
     * Connects, and blocks until the server has answered.
     *
     * @throws io.asyncapigen.runtime.ConnectFailedException when it cannot be reached or refuses
     */
    public static GreenhousesApi connect(Server server, ConnectOptions options) {
        return new GreenhousesApi(Connection.open(server, options));
    }

    /**
     * Connects without blocking.
     */
    public static CompletionStage<GreenhousesApi> connectAsync(Server server,
            ConnectOptions options) {
        return Connection.openAsync(server, options).thenApply(GreenhousesApi::new);
    }

    /**
     * On a connection that is open already; closing this closes it.
     */
    public static GreenhousesApi of(Connection connection) {
        return new GreenhousesApi(connection);
    }

    /**
     * Sends to the channel {@code windows}.
     *
     * <p>Operation {@code #/operations/move}.
     *
     * @param options wishes to the protocol
     */
    public Publisher<MovedMessage> move(RouteOption... options) {
        return connection.publisher(MOVE.option(options), MessageSet.of(MovedMessage.TYPE));
    }

    /**
     * The channel {@code windows}, to send and receive whatever the operations say.
     */
    public WindowsChannel windowsChannel() {
        return new WindowsChannel(connection);
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
