package com.example;

import com.example.channels.OrdersChannel;
import com.example.channels.OrdersParameters;
import com.example.messages.AskedMessage;
import com.example.messages.FoundMessage;
import com.example.messages.MessageSchemas;
import com.example.messages.OrdersMessage;
import io.asyncapigen.runtime.BindingField;
import io.asyncapigen.runtime.Bindings;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.MessageSet;
import io.asyncapigen.runtime.ReplyRoute;
import io.asyncapigen.runtime.Responder;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.RouteOption;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.Subscriber;
import io.asyncapigen.runtime.TypeToken;
import io.asyncapigen.runtime.json.JsonArray;
import io.asyncapigen.runtime.json.JsonObject;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * Shop
 *
 * <p>Version {@code 1.0.0} of the document.
 *
 * <p>Thread-safe. Operations end with the connection, so keep this open while they are in use.
 */
@Generated("io.asyncapigen")
public final class ShopApi implements AutoCloseable {
    /**
     * Which page of what was found.
     *
     * <p>Field {@code query} of the http binding.
     */
    public static final BindingField<JsonObject> SEARCH_HTTP_QUERY = BindingField.of("http", "query", TypeToken.of(JsonObject.class))
            .schema(MessageSchemas.ALL.named("search.http.query"));

    private static final Route SEARCH = OrdersChannel.route()
            .operation("search", Bindings.builder()
                    .add("http", JsonObject.builder()
                            .put("method", "GET")
                            .put("query", JsonObject.builder()
                                    .put("type", "object")
                                    .put("description", "Which page of what was found.")
                                    .put("required", JsonArray.of(List.of("page")))
                                    .put("properties", JsonObject.builder()
                                            .put("page", JsonObject.builder()
                                                    .put("type", "integer")
                                                    .put("format", "int32")
                                                    .build())
                                            .put("sort", JsonObject.builder()
                                                    .put("type", "array")
                                                    .put("items", JsonObject.builder()
                                                            .put("type", "string")
                                                            .build())
                                                    .build())
                                            .build())
                                    .build())
                            .build())
                    .build())
            .field(SEARCH_HTTP_QUERY);

    private static final Route DROP = OrdersChannel.route()
            .operation("drop", Bindings.builder()
                    .add("http", JsonObject.builder()
                            .put("method", "DELETE")
                            .build())
                    .build());

    private final Connection connection;

    private ShopApi(Connection connection) {
        this.connection = Objects.requireNonNull(connection, "connection");
    }

    /**
     * Connects, and blocks until the server has answered.
     *
     * @throws io.asyncapigen.runtime.ConnectFailedException when it cannot be reached or refuses
     */
    public static ShopApi connect(Server server, ConnectOptions options) {
        return new ShopApi(Connection.open(server, options));
    }

    /**
     * Connects without blocking.
     */
    public static CompletionStage<ShopApi> connectAsync(Server server, ConnectOptions options) {
        return Connection.openAsync(server, options).thenApply(ShopApi::new);
    }

    /**
     * On a connection that is open already; closing this closes it.
     */
    public static ShopApi of(Connection connection) {
        return new ShopApi(connection);
    }

    /**
     * Answers requests from the channel {@code orders}.
     *
     * <p>Operation {@code #/operations/search}.
     *
     * <p>Takes messages for every value of the parameters.
     *
     * @param options wishes to the protocol
     */
    public Responder<AskedMessage, FoundMessage> search(RouteOption... options) {
        return connection.responder(
                SEARCH.option(options),
                MessageSet.of(AskedMessage.TYPE).within(OrdersMessage.MESSAGES),
                ReplyRoute.of(OrdersChannel.route()).option(options),
                MessageSet.of(FoundMessage.TYPE));
    }

    /**
     * The same for one value of the parameter.
     *
     * @param id {@code id}
     */
    public Responder<AskedMessage, FoundMessage> search(String id, RouteOption... options) {
        return search(new OrdersParameters(id), options);
    }

    /**
     * The same for these parameters.
     */
    public Responder<AskedMessage, FoundMessage> search(OrdersParameters parameters,
            RouteOption... options) {
        return connection.responder(
                SEARCH.with(parameters.toMap()).option(options),
                MessageSet.of(AskedMessage.TYPE).within(OrdersMessage.MESSAGES),
                ReplyRoute.of(OrdersChannel.route()).option(options),
                MessageSet.of(FoundMessage.TYPE));
    }

    /**
     * Receives from the channel {@code orders}.
     *
     * <p>Operation {@code #/operations/drop}.
     *
     * <p>Takes messages for every value of the parameters.
     *
     * @param options wishes to the protocol
     */
    public Subscriber<AskedMessage> drop(RouteOption... options) {
        return connection.subscriber(DROP.option(options),
                MessageSet.of(AskedMessage.TYPE).within(OrdersMessage.MESSAGES));
    }

    /**
     * The same for one value of the parameter.
     *
     * @param id {@code id}
     */
    public Subscriber<AskedMessage> drop(String id, RouteOption... options) {
        return drop(new OrdersParameters(id), options);
    }

    /**
     * The same for these parameters.
     */
    public Subscriber<AskedMessage> drop(OrdersParameters parameters, RouteOption... options) {
        return connection.subscriber(DROP.with(parameters.toMap()).option(options),
                MessageSet.of(AskedMessage.TYPE).within(OrdersMessage.MESSAGES));
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
