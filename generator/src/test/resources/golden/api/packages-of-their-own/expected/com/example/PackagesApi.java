package com.example;

import com.acme.orders.OrdersChannel;
import com.acme.orders.OrdersParameters;
import com.acme.orders.PlacedMessage;
import io.asyncapigen.runtime.Bindings;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.MessageSet;
import io.asyncapigen.runtime.Publisher;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.RouteOption;
import io.asyncapigen.runtime.Server;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * Packages
 *
 * <p>Version {@code 1.0.0} of the document.
 *
 * <p>Thread-safe. Operations end with the connection, so keep this open while they are in use.
 */
@Generated("io.asyncapigen")
public final class PackagesApi implements AutoCloseable {
    private static final Route PLACE = OrdersChannel.route().operation("place", Bindings.none());

    private final Connection connection;

    private PackagesApi(Connection connection) {
        this.connection = Objects.requireNonNull(connection, "connection");
    }

    /**
     * Connects, and blocks until the server has answered.
     *
     * @throws io.asyncapigen.runtime.ConnectFailedException when it cannot be reached or refuses
     */
    public static PackagesApi connect(Server server, ConnectOptions options) {
        return new PackagesApi(Connection.open(server, options));
    }

    /**
     * Connects without blocking.
     */
    public static CompletionStage<PackagesApi> connectAsync(Server server, ConnectOptions options) {
        return Connection.openAsync(server, options).thenApply(PackagesApi::new);
    }

    /**
     * On a connection that is open already; closing this closes it.
     */
    public static PackagesApi of(Connection connection) {
        return new PackagesApi(connection);
    }

    /**
     * Sends to the channel {@code orders}.
     *
     * <p>Operation {@code #/operations/place}.
     *
     * @param region {@code region}
     * @param options wishes to the protocol
     */
    public Publisher<PlacedMessage> place(OrdersParameters.Region region, RouteOption... options) {
        return place(new OrdersParameters(region), options);
    }

    /**
     * The same for these parameters.
     */
    public Publisher<PlacedMessage> place(OrdersParameters parameters, RouteOption... options) {
        return connection.publisher(PLACE.with(parameters.toMap()).option(options),
                MessageSet.of(PlacedMessage.TYPE));
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
