package com.acme.orders;

import io.asyncapigen.runtime.AddressTemplate;
import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.MessageSet;
import io.asyncapigen.runtime.Publisher;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.RouteOption;
import io.asyncapigen.runtime.Subscriber;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * The channel {@code orders}.
 *
 * <p>Channel {@code #/channels/orders}.
 */
@Generated("io.asyncapigen")
public final class OrdersChannel {
    /**
     * The address, parameters in braces.
     */
    public static final AddressTemplate ADDRESS = AddressTemplate.parse("orders.{region}");

    private static final Route ROUTE = Route.of("orders", ADDRESS);

    private final Connection connection;

    /**
     * @param connection on which the channel is used; it stays open when this object is gone
     */
    public OrdersChannel(Connection connection) {
        this.connection = Objects.requireNonNull(connection, "connection");
    }

    /**
     * Where its messages go, and how, without values for the parameters.
     */
    public static Route route() {
        return ROUTE;
    }

    /**
     * Sends messages of this channel.
     *
     * @param region {@code region}
     * @param options wishes to the protocol
     */
    public Publisher<PlacedMessage> publisher(OrdersParameters.Region region,
            RouteOption... options) {
        return publisher(new OrdersParameters(region), options);
    }

    /**
     * The same for these parameters.
     */
    public Publisher<PlacedMessage> publisher(OrdersParameters parameters, RouteOption... options) {
        return connection.publisher(ROUTE.with(parameters.toMap()).option(options),
                MessageSet.of(PlacedMessage.TYPE));
    }

    /**
     * Receives messages of this channel.
     *
     * <p>Takes messages for every value of the parameters.
     *
     * @param options wishes to the protocol
     */
    public Subscriber<PlacedMessage> subscriber(RouteOption... options) {
        return connection.subscriber(ROUTE.option(options), MessageSet.of(PlacedMessage.TYPE));
    }

    /**
     * The same for one value of the parameter.
     *
     * @param region {@code region}
     */
    public Subscriber<PlacedMessage> subscriber(OrdersParameters.Region region,
            RouteOption... options) {
        return subscriber(new OrdersParameters(region), options);
    }

    /**
     * The same for these parameters.
     */
    public Subscriber<PlacedMessage> subscriber(OrdersParameters parameters,
            RouteOption... options) {
        return connection.subscriber(ROUTE.with(parameters.toMap()).option(options),
                MessageSet.of(PlacedMessage.TYPE));
    }
}
