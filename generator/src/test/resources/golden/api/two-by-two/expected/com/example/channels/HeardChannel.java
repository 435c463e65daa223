package com.example.channels;

import com.example.messages.HeardMessage;
import io.asyncapigen.runtime.AddressTemplate;
import io.asyncapigen.runtime.Bindings;
import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.Publisher;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.RouteOption;
import io.asyncapigen.runtime.Subscriber;
import io.asyncapigen.runtime.json.JsonObject;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * The channel {@code heard}.
 *
 * <p>Channel {@code #/channels/heard}.
 */
@Generated("io.asyncapigen")
public final class HeardChannel {
    /**
     * The address, parameters in braces.
     */
    public static final AddressTemplate ADDRESS = AddressTemplate.parse("heard");

    private static final Route ROUTE = Route.of("heard", ADDRESS)
            .bindings(Bindings.builder()
                    .add("kafka", JsonObject.builder()
                            .put("partitions", 3)
                            .build())
                    .build());

    private final Connection connection;

    /**
     * @param connection on which the channel is used; it stays open when this object is gone
     */
    public HeardChannel(Connection connection) {
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
    public Publisher<HeardMessage> publisher(RouteOption... options) {
        return connection.publisher(ROUTE.option(options), HeardMessage.MESSAGES);
    }

    /**
     * Receives messages of this channel.
     *
     * @param options wishes to the protocol
     * @see com.example.HeardHandler
     */
    public Subscriber<HeardMessage> subscriber(RouteOption... options) {
        return connection.subscriber(ROUTE.option(options), HeardMessage.MESSAGES);
    }
}
