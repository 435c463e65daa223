package com.example.channels;

import com.example.messages.VisitedMessage;
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
 * The channel {@code visits}.
 *
 * <p>Channel {@code #/channels/visits}.
 */
@Generated("io.asyncapigen")
public final class VisitsChannel {
    /**
     * The address, parameters in braces.
     */
    public static final AddressTemplate ADDRESS = AddressTemplate.parse("visits");

    private static final Route ROUTE = Route.of("visits", ADDRESS);

    private final Connection connection;

    /**
     * @param connection on which the channel is used; it stays open when this object is gone
     */
    public VisitsChannel(Connection connection) {
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
    public Publisher<VisitedMessage> publisher(RouteOption... options) {
        return connection.publisher(ROUTE.option(options), MessageSet.of(VisitedMessage.TYPE));
    }

    /**
     * Receives messages of this channel.
     *
     * @param options wishes to the protocol
     */
    public Subscriber<VisitedMessage> subscriber(RouteOption... options) {
        return connection.subscriber(ROUTE.option(options), MessageSet.of(VisitedMessage.TYPE));
    }
}
