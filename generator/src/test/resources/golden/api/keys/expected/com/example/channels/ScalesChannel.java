package com.example.channels;

import com.example.messages.WeighedMessage;
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
 * The channel {@code scales}.
 *
 * <p>Channel {@code #/channels/scales}.
 */
@Generated("io.asyncapigen")
public final class ScalesChannel {
    /**
     * The address, parameters in braces.
     */
    public static final AddressTemplate ADDRESS = AddressTemplate.parse("scales");

    private static final Route ROUTE = Route.of("scales", ADDRESS);

    private final Connection connection;

    /**
     * @param connection on which the channel is used; it stays open when this object is gone
     */
    public ScalesChannel(Connection connection) {
        this.connection = Objects.requireNonNull(connection, "connection");
    }

    /**
     * Where its messages go, and how.
     */
    public static Route route() {
        return ROUTE;
    }

    /**
     * Sends messages of this channel.
     *
     * @param options wishes to the protocol
     */
    public Publisher<WeighedMessage> publisher(RouteOption... options) {
        return connection.publisher(ROUTE.option(options), MessageSet.of(WeighedMessage.TYPE));
    }

    /**
     * Receives messages of this channel.
     *
     * @param options wishes to the protocol
     */
    public Subscriber<WeighedMessage> subscriber(RouteOption... options) {
        return connection.subscriber(ROUTE.option(options), MessageSet.of(WeighedMessage.TYPE));
    }
}
