package com.example.channels;

import com.example.messages.AllMessage;
import io.asyncapigen.runtime.AddressTemplate;
import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.Publisher;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.RouteOption;
import io.asyncapigen.runtime.Subscriber;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * The channel {@code all}.
 *
 * <p>Channel {@code #/channels/all}.
 */
@Generated("io.asyncapigen")
public final class AllChannel {
    /**
     * The address, parameters in braces.
     */
    public static final AddressTemplate ADDRESS = AddressTemplate.parse("all");

    private static final Route ROUTE = Route.of("all", ADDRESS);

    private final Connection connection;

    /**
     * @param connection on which the channel is used; it stays open when this object is gone
     */
    public AllChannel(Connection connection) {
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
    public Publisher<AllMessage> publisher(RouteOption... options) {
        return connection.publisher(ROUTE.option(options), AllMessage.MESSAGES);
    }

    /**
     * Receives messages of this channel.
     *
     * @param options wishes to the protocol
     * @see com.example.AllHandler
     */
    public Subscriber<AllMessage> subscriber(RouteOption... options) {
        return connection.subscriber(ROUTE.option(options), AllMessage.MESSAGES);
    }
}
