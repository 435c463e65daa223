package com.example;

import com.example.channels.CountsChannel;
import com.example.channels.CustomersChannel;
import com.example.channels.PlacesChannel;
import com.example.channels.ScalesChannel;
import com.example.channels.VisitsChannel;
import com.example.messages.CountedMessage;
import com.example.messages.CustomerCameMessage;
import com.example.messages.PlaceOpenedMessage;
import com.example.messages.VisitedMessage;
import com.example.messages.WeighedMessage;
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
 * Keys
 *
 * <p>Version {@code 1.0.0} of the document.
 *
 * <p>Thread-safe. Operations end with the connection, so keep this open while they are in use.
 */
@Generated("io.asyncapigen")
public final class KeysApi implements AutoCloseable {
    private static final Route COME = CustomersChannel.route().operation("come", Bindings.none());

    private static final Route OPEN = PlacesChannel.route().operation("open", Bindings.none());

    private static final Route COUNT = CountsChannel.route().operation("count", Bindings.none());

    private static final Route WEIGH = ScalesChannel.route().operation("weigh", Bindings.none());

    private static final Route VISIT = VisitsChannel.route().operation("visit", Bindings.none());

    private final Connection connection;

    private KeysApi(Connection connection) {
        this.connection = Objects.requireNonNull(connection, "connection");
    }

    /**
     * Connects, and blocks until the server has answered.
     *
     * @throws io.asyncapigen.runtime.ConnectFailedException when it cannot be reached or refuses
     */
    public static KeysApi connect(Server server, ConnectOptions options) {
        return new KeysApi(Connection.open(server, options));
    }

    /**
     * Connects without blocking.
     */
    public static CompletionStage<KeysApi> connectAsync(Server server, ConnectOptions options) {
        return Connection.openAsync(server, options).thenApply(KeysApi::new);
    }

    /**
     * On a connection that is open already; closing this closes it.
     */
    public static KeysApi of(Connection connection) {
        return new KeysApi(connection);
    }

    /**
     * Sends to the channel {@code customers}.
     *
     * <p>Operation {@code #/operations/come}.
     *
     * @param options wishes to the protocol
     */
    public Publisher<CustomerCameMessage> come(RouteOption... options) {
        return connection.publisher(COME.option(options), MessageSet.of(CustomerCameMessage.TYPE));
    }

    /**
     * Sends to the channel {@code places}.
     *
     * <p>Operation {@code #/operations/open}.
     *
     * @param options wishes to the protocol
     */
    public Publisher<PlaceOpenedMessage> open(RouteOption... options) {
        return connection.publisher(OPEN.option(options), MessageSet.of(PlaceOpenedMessage.TYPE));
    }

    /**
     * Sends to the channel {@code counts}.
     *
     * <p>Operation {@code #/operations/count}.
     *
     * @param options wishes to the protocol
     */
    public Publisher<CountedMessage> count(RouteOption... options) {
        return connection.publisher(COUNT.option(options), MessageSet.of(CountedMessage.TYPE));
    }

    /**
     * Sends to the channel {@code scales}.
     *
     * <p>Operation {@code #/operations/weigh}.
     *
     * @param options wishes to the protocol
     */
    public Publisher<WeighedMessage> weigh(RouteOption... options) {
        return connection.publisher(WEIGH.option(options), MessageSet.of(WeighedMessage.TYPE));
    }

    /**
     * Sends to the channel {@code visits}.
     *
     * <p>Operation {@code #/operations/visit}.
     *
     * @param options wishes to the protocol
     */
    public Publisher<VisitedMessage> visit(RouteOption... options) {
        return connection.publisher(VISIT.option(options), MessageSet.of(VisitedMessage.TYPE));
    }

    /**
     * The channel {@code customers}, to send and receive whatever the operations say.
     */
    public CustomersChannel customersChannel() {
        return new CustomersChannel(connection);
    }

    /**
     * The channel {@code places}, to send and receive whatever the operations say.
     */
    public PlacesChannel placesChannel() {
        return new PlacesChannel(connection);
    }

    /**
     * The channel {@code counts}, to send and receive whatever the operations say.
     */
    public CountsChannel countsChannel() {
        return new CountsChannel(connection);
    }

    /**
     * The channel {@code scales}, to send and receive whatever the operations say.
     */
    public ScalesChannel scalesChannel() {
        return new ScalesChannel(connection);
    }

    /**
     * The channel {@code visits}, to send and receive whatever the operations say.
     */
    public VisitsChannel visitsChannel() {
        return new VisitsChannel(connection);
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
