package com.example.channels;

import com.example.messages.MovedMessage;
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
 * The channel {@code windows}.
 *
 * <p>Channel {@code #/channels/windows}.
 */
@Generated("io.asyncapigen")
public final class WindowsChannel {
    /**
     * The address, parameters in braces.
     */
    public static final AddressTemplate ADDRESS = AddressTemplate.parse("windows");

    private static final Route ROUTE = Route.of("windows", ADDRESS);

    private final Connection connection;

    /**
     * @param connection on which the channel is used; it stays open when this object is gone
     */
    public WindowsChannel(Connection connection) {
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
    public Publisher<MovedMessage> publisher(RouteOption... options) {
        return connection.publisher(ROUTE.option(options), MessageSet.of(MovedMessage.TYPE));
    }

    /**
     * Receives messages of this channel.
     *
     * @param options wishes to the protocol
     */
    public Subscriber<MovedMessage> subscriber(RouteOption... options) {
        return connection.subscriber(ROUTE.option(options), MessageSet.of(MovedMessage.TYPE));
    }
}
