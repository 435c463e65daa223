package com.example;

import com.example.channels.AllChannel;
import com.example.messages.AllMessage;
import io.asyncapigen.runtime.Bindings;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.RouteOption;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.Subscriber;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * Kinds of messages
 *
 * <p>Version {@code 1.0.0} of the document.
 *
 * <p>Thread-safe. Operations end with the connection, so keep this open while they are in use.
 */
@Generated("io.asyncapigen")
public final class KindsOfMessagesApi implements AutoCloseable {
    private static final Route RECEIVE = AllChannel.route().operation("receive", Bindings.none());

    private final Connection connection;

    private KindsOfMessagesApi(Connection connection) {
        this.connection = Objects.requireNonNull(connection, "connection");
    }

    /**
     * Connects, and blocks until the server has answered.
     *
     * @throws io.asyncapigen.runtime.ConnectFailedException when it cannot be reached or refuses
     */
    public static KindsOfMessagesApi connect(Server server, ConnectOptions options) {
        return new KindsOfMessagesApi(Connection.open(server, options));
    }

    /**
     * Connects without blocking.
     */
    public static CompletionStage<KindsOfMessagesApi> connectAsync(Server server,
            ConnectOptions options) {
        return Connection.openAsync(server, options).thenApply(KindsOfMessagesApi::new);
    }

    /**
     * On a connection that is open already; closing this closes it.
     */
    public static KindsOfMessagesApi of(Connection connection) {
        return new KindsOfMessagesApi(connection);
    }

    /**
     * Receives from the channel {@code all}.
     *
     * <p>Operation {@code #/operations/receive}.
     *
     * @param options wishes to the protocol
     * @see com.example.AllHandler
     */
    public Subscriber<AllMessage> receive(RouteOption... options) {
        return connection.subscriber(RECEIVE.option(options), AllMessage.MESSAGES);
    }

    /**
     * The channel {@code all}, to send and receive whatever the operations say.
     */
    public AllChannel allChannel() {
        return new AllChannel(connection);
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
