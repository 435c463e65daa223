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
 * The channel {@code unknown}.
 *
 * <p>Channel {@code #/channels/unknown}.
 */
@Generated("io.asyncapigen")
public final class UnknownChannel {
    /**
     * The document does not know the address.
     */
    public static final AddressTemplate ADDRESS = AddressTemplate.unknown();

    private static final Route ROUTE = Route.of("unknown", ADDRESS);

    private final Connection connection;

    /**
     * @param connection on which the channel is used; it stays open when this object is gone
     */
    public UnknownChannel(Connection connection) {
        this.connection = Objects.requireNonNull(connection, "connection");
    }

    /**
     * How its messages go, without the address.
     */
    public static Route route() {
        return ROUTE;
    }

    /**
     * Sends messages of this channel.
     *
     * @param address which the document does not say
     * @param options wishes to the protocol
     */
    public Publisher<TextMessage> publisher(String address, RouteOption... options) {
        return connection.publisher(ROUTE.at(address).option(options),
                MessageSet.of(TextMessage.TYPE));
    }

    /**
     * Receives messages of this channel.
     *
     * @param address which the document does not say
     * @param options wishes to the protocol
     */
    public Subscriber<TextMessage> subscriber(String address, RouteOption... options) {
        return connection.subscriber(ROUTE.at(address).option(options),
                MessageSet.of(TextMessage.TYPE));
    }
}
