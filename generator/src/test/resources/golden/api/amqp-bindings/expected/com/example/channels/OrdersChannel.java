package com.example.channels;

import com.example.messages.OrderPlacedMessage;
import io.asyncapigen.runtime.AddressTemplate;
import io.asyncapigen.runtime.Bindings;
import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.MessageSet;
import io.asyncapigen.runtime.Publisher;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.RouteOption;
import io.asyncapigen.runtime.Subscriber;
import io.asyncapigen.runtime.json.JsonObject;
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
    public static final AddressTemplate ADDRESS = AddressTemplate.parse("orders.{country}");

    private static final Route ROUTE = Route.of("orders", ADDRESS)
            .bindings(Bindings.builder()
                    .add("amqp", JsonObject.builder()
                            .put("is", "routingKey")
                            .put("exchange", JsonObject.builder()
                                    .put("name", "orders")
                                    .put("type", "topic")
                                    .put("durable", true)
                                    .put("autoDelete", false)
                                    .put("vhost", "/shop")
                                    .build())
                            .build())
                    .build());

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
     * @param country {@code country}
     * @param options wishes to the protocol
     */
    public Publisher<OrderPlacedMessage> publisher(String country, RouteOption... options) {
        return publisher(new OrdersParameters(country), options);
    }

    /**
     * The same for these parameters.
     */
    public Publisher<OrderPlacedMessage> publisher(OrdersParameters parameters,
            RouteOption... options) {
        return connection.publisher(ROUTE.with(parameters.toMap()).option(options),
                MessageSet.of(OrderPlacedMessage.TYPE));
    }

    /**
     * Receives messages of this channel.
     *
     * <p>Takes messages for every value of the parameters.
     *
     * @param options wishes to the protocol
     */
    public Subscriber<OrderPlacedMessage> subscriber(RouteOption... options) {
        return connection.subscriber(ROUTE.option(options), MessageSet.of(OrderPlacedMessage.TYPE));
    }

    /**
     * The same for one value of the parameter.
     *
     * @param country {@code country}
     */
    public Subscriber<OrderPlacedMessage> subscriber(String country, RouteOption... options) {
        return subscriber(new OrdersParameters(country), options);
    }

    /**
     * The same for these parameters.
     */
    public Subscriber<OrderPlacedMessage> subscriber(OrdersParameters parameters,
            RouteOption... options) {
        return connection.subscriber(ROUTE.with(parameters.toMap()).option(options),
                MessageSet.of(OrderPlacedMessage.TYPE));
    }
}
