package com.example;

import com.example.channels.OrdersChannel;
import com.example.channels.OrdersParameters;
import com.example.channels.ParcelsChannel;
import com.example.messages.OrderPlacedMessage;
import com.example.messages.ParcelSentMessage;
import io.asyncapigen.runtime.Bindings;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.MessageSet;
import io.asyncapigen.runtime.Publisher;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.RouteOption;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.Subscriber;
import io.asyncapigen.runtime.json.JsonArray;
import io.asyncapigen.runtime.json.JsonObject;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * Orders
 *
 * <p>Version {@code 1.0.0} of the document.
 *
 * <p>Thread-safe. Operations end with the connection, so keep this open while they are in use.
 */
@Generated("io.asyncapigen")
public final class OrdersApi implements AutoCloseable {
    private static final Route PLACE_ORDER = OrdersChannel.route()
            .operation("placeOrder", Bindings.builder()
                    .add("amqp", JsonObject.builder()
                            .put("expiration", 60000)
                            .put("userId", "shop")
                            .put("cc", JsonArray.of(List.of("orders.all")))
                            .put("bcc", JsonArray.of(List.of("audit")))
                            .put("priority", 7)
                            .put("deliveryMode", 2)
                            .put("mandatory", true)
                            .put("replyTo", "answers")
                            .put("timestamp", true)
                            .put("bindingVersion", "0.2.0")
                            .build())
                    .build());

    private static final Route SEND_PARCEL = ParcelsChannel.route()
            .operation("sendParcel", Bindings.builder()
                    .add("amqp", JsonObject.builder()
                            .put("ack", false)
                            .build())
                    .build());

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
     * <p>Operation {@code #/operations/placeOrder}.
     *
     * <p>Takes messages for every value of the parameters.
     *
     * @param options wishes to the protocol
     */
    public Subscriber<OrderPlacedMessage> placeOrder(RouteOption... options) {
        return connection.subscriber(PLACE_ORDER.option(options),
                MessageSet.of(OrderPlacedMessage.TYPE));
    }

    /**
     * The same for one value of the parameter.
     *
     * @param country {@code country}
     */
    public Subscriber<OrderPlacedMessage> placeOrder(String country, RouteOption... options) {
        return placeOrder(new OrdersParameters(country), options);
    }

    /**
     * The same for these parameters.
     */
    public Subscriber<OrderPlacedMessage> placeOrder(OrdersParameters parameters,
            RouteOption... options) {
        return connection.subscriber(PLACE_ORDER.with(parameters.toMap()).option(options),
                MessageSet.of(OrderPlacedMessage.TYPE));
    }

    /**
     * Sends to the channel {@code parcels}.
     *
     * <p>Operation {@code #/operations/sendParcel}.
     *
     * @param options wishes to the protocol
     */
    public Publisher<ParcelSentMessage> sendParcel(RouteOption... options) {
        return connection.publisher(SEND_PARCEL.option(options),
                MessageSet.of(ParcelSentMessage.TYPE));
    }

    /**
     * The channel {@code orders}, to send and receive whatever the operations say.
     */
    public OrdersChannel ordersChannel() {
        return new OrdersChannel(connection);
    }

    /**
     * The channel {@code parcels}, to send and receive whatever the operations say.
     */
    public ParcelsChannel parcelsChannel() {
        return new ParcelsChannel(connection);
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
