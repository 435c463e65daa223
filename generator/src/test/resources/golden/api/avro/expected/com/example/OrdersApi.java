package com.example;

import com.example.channels.OrdersChannel;
import com.example.messages.OrdersMessage;
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
 * Orders
 *
 * <p>Version {@code 1} of the document.
 *
 * <p>Thread-safe. Operations end with the connection, so keep this open while they are in use.
 */
@Generated("io.asyncapigen")
public final class OrdersApi implements AutoCloseable {
    private static final Route ORDER = OrdersChannel.route().operation("order", Bindings.none());

    private final Connection connection;

    private OrdersApi(Connection connection) {
        this.connection = Objects.requireNonNull(connection, "connection");
    }

    /**
     * Connects, and blocks until the server has answered.
     *
     * @throws io.asyncapigen.runtime.ConnectFailedException when it cannot be reached or refuses
     */
    public static OrdersApi connect(Server server, ConnectOptions options) {
        return new OrdersApi(Connection.open(server, options));
    }

    /**
     * Connects without blocking.
     */
    public static CompletionStage<OrdersApi> connectAsync(Server server, ConnectOptions options) {
        return Connection.openAsync(server, options).thenApply(OrdersApi::new);
    }

    /**
     * On a connection that is open already; closing this closes it.
     */
    public static OrdersApi of(Connection connection) {
        return new OrdersApi(connection);
    }

    /**
     * Receives from the channel {@code orders}.
     *
     * <p>Operation {@code #/operations/order}.
     *
     * @param options wishes to the protocol
     * @see com.example.OrdersHandler
     */
    public Subscriber<OrdersMessage> order(RouteOption... options) {
        return connection.subscriber(ORDER.option(options), OrdersMessage.MESSAGES);
    }

    /**
     * The channel {@code orders}, to send and receive whatever the operations say.
     */
    public OrdersChannel ordersChannel() {
        return new OrdersChannel(connection);
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
