package com.example.channels;

import com.example.messages.AskedMessage;
import io.asyncapigen.runtime.AddressTemplate;
import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.Publisher;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.RouteOption;
import io.asyncapigen.runtime.Subscriber;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * The channel {@code asked}.
 *
 * <p>Channel {@code #/channels/asked}.
 */
@Generated("io.asyncapigen")
public final class AskedChannel {
    /**
     * The address, parameters in braces.
     */
    public static final AddressTemplate ADDRESS = AddressTemplate.parse("asked");

    private static final Route ROUTE = Route.of("asked", ADDRESS);

    private final Connection connection;

    /**
     * @param connection on which the channel is used; it stays open when this object is gone
     */
    public AskedChannel(Connection connection) {
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
    public Publisher<AskedMessage> publisher(RouteOption... options) {
        return connection.publisher(ROUTE.option(options), AskedMessage.MESSAGES);
    }

    /**
     * Receives messages of this channel.
     *
     * @param options wishes to the protocol
     * @see com.example.AskedHandler
     */
    public Subscriber<AskedMessage> subscriber(RouteOption... options) {
        return connection.subscriber(ROUTE.option(options), AskedMessage.MESSAGES);
    }
}
