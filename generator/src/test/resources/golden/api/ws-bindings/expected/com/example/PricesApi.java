package com.example;

import com.example.channels.PricesChannel;
import com.example.channels.PricesParameters;
import com.example.channels.SilentChannel;
import com.example.messages.PriceMessage;
import io.asyncapigen.runtime.Bindings;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.MessageSet;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.RouteOption;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.Subscriber;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * Prices
 *
 * <p>Version {@code 1.0.0} of the document.
 *
 * <p>Thread-safe. Operations end with the connection, so keep this open while they are in use.
 */
@Generated("io.asyncapigen")
public final class PricesApi implements AutoCloseable {
    private static final Route WATCH = PricesChannel.route().operation("watch", Bindings.none());

    private final Connection connection;

    private PricesApi(Connection connection) {
        this.connection = Objects.requireNonNull(connection, "connection");
    }

    /**
     * Connects, and blocks until the server has answered.
     *
     * @throws io.asyncapigen.runtime.ConnectFailedException when it cannot be reached or refuses
     */
    public static PricesApi connect(Server server, ConnectOptions options) {
        return new PricesApi(Connection.open(server, options));
    }

    /**
     * Connects without blocking.
     */
    public static CompletionStage<PricesApi> connectAsync(Server server, ConnectOptions options) {
        return Connection.openAsync(server, options).thenApply(PricesApi::new);
    }

    /**
     * On a connection that is open already; closing this closes it.
     */
    public static PricesApi of(Connection connection) {
        return new PricesApi(connection);
    }

    /**
     * Receives from the channel {@code prices}.
     *
     * <p>Operation {@code #/operations/watch}.
     *
     * <p>Takes messages for every value of the parameters.
     *
     * @param options wishes to the protocol
     */
    public Subscriber<PriceMessage> watch(RouteOption... options) {
        return connection.subscriber(WATCH.option(options), MessageSet.of(PriceMessage.TYPE));
    }

    /**
     * The same for one value of the parameter.
     *
     * @param metal {@code metal}
     */
    public Subscriber<PriceMessage> watch(String metal, RouteOption... options) {
        return watch(new PricesParameters(metal), options);
    }

    /**
     * The same for these parameters.
     */
    public Subscriber<PriceMessage> watch(PricesParameters parameters, RouteOption... options) {
        return connection.subscriber(WATCH.with(parameters.toMap()).option(options),
                MessageSet.of(PriceMessage.TYPE));
    }

    /**
     * The channel {@code prices}, to send and receive whatever the operations say.
     */
    public PricesChannel pricesChannel() {
        return new PricesChannel(connection);
    }

    /**
     * The channel {@code silent}, to send and receive whatever the operations say.
     */
    public SilentChannel silentChannel() {
        return new SilentChannel(connection);
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
