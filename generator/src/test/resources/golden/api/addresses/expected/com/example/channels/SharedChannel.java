package com.example.channels;

import com.example.messages.TextMessage;
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
 * The channel {@code shared}.
 *
 * <p>Channel {@code #/channels/shared}.
 */
@Generated("io.asyncapigen")
public final class SharedChannel {
    /**
     * The address, parameters in braces.
     */
    public static final AddressTemplate ADDRESS = AddressTemplate.parse("shared/{region}");

    private static final Route ROUTE = Route.of("shared", ADDRESS);

    private final Connection connection;

    /**
     * @param connection on which the channel is used; it stays open when this object is gone
     */
    public SharedChannel(Connection connection) {
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
     * @param region The region; default {@code eu-west}
     * @param options wishes to the protocol
     */
    public Publisher<TextMessage> publisher(Region region, RouteOption... options) {
        return publisher(new SharedParameters(region), options);
    }

    /**
     * The same with the defaults of other parameters.
     */
    public Publisher<TextMessage> publisher(RouteOption... options) {
        return publisher(SharedParameters.of(), options);
    }

    /**
     * The same for these parameters.
     */
    public Publisher<TextMessage> publisher(SharedParameters parameters, RouteOption... options) {
        return connection.publisher(ROUTE.with(parameters.toMap()).option(options),
                MessageSet.of(TextMessage.TYPE));
    }

    /**
     * Receives messages of this channel.
     *
     * <p>Takes messages for every value of the parameters.
     *
     * @param options wishes to the protocol
     */
    public Subscriber<TextMessage> subscriber(RouteOption... options) {
        return connection.subscriber(ROUTE.option(options), MessageSet.of(TextMessage.TYPE));
    }

    /**
     * The same for one value of the parameter.
     *
     * @param region The region; default {@code eu-west}
     */
    public Subscriber<TextMessage> subscriber(Region region, RouteOption... options) {
        return subscriber(new SharedParameters(region), options);
    }

    /**
     * The same for these parameters.
     */
    public Subscriber<TextMessage> subscriber(SharedParameters parameters, RouteOption... options) {
        return connection.subscriber(ROUTE.with(parameters.toMap()).option(options),
                MessageSet.of(TextMessage.TYPE));
    }
}
