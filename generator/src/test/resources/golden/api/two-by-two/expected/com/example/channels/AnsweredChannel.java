package com.example.channels;

import com.example.messages.AnswerMessage;
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
 * The channel {@code answered}.
 *
 * <p>Channel {@code #/channels/answered}.
 */
@Generated("io.asyncapigen")
public final class AnsweredChannel {
    /**
     * The document does not know the address.
     */
    public static final AddressTemplate ADDRESS = AddressTemplate.unknown();

    private static final Route ROUTE = Route.of("answered", ADDRESS);

    private final Connection connection;

    /**
     * @param connection on which the channel is used; it stays open when this object is gone
     */
    public AnsweredChannel(Connection connection) {
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
    public Publisher<AnswerMessage> publisher(String address, RouteOption... options) {
        return connection.publisher(ROUTE.at(address).option(options),
                MessageSet.of(AnswerMessage.TYPE));
    }

    /**
     * Receives messages of this channel.
     *
     * @param address which the document does not say
     * @param options wishes to the protocol
     */
    public Subscriber<AnswerMessage> subscriber(String address, RouteOption... options) {
        return connection.subscriber(ROUTE.at(address).option(options),
                MessageSet.of(AnswerMessage.TYPE));
    }
}
