package com.example.channels;

import com.example.messages.ParcelSentMessage;
import io.asyncapigen.runtime.AddressTemplate;
import io.asyncapigen.runtime.Bindings;
import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.MessageSet;
import io.asyncapigen.runtime.Publisher;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.RouteOption;
import io.asyncapigen.runtime.Subscriber;
import io.asyncapigen.runtime.json.JsonObject;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * The channel {@code parcels}.
 *
 * <p>Channel {@code #/channels/parcels}.
 */
@Generated("io.asyncapigen")
public final class ParcelsChannel {
    /**
     * The address, parameters in braces.
     */
    public static final AddressTemplate ADDRESS = AddressTemplate.parse("parcels");

    private static final Route ROUTE = Route.of("parcels", ADDRESS)
            .bindings(Bindings.builder()
                    .add("amqp", JsonObject.builder()
                            .put("is", "queue")
                            .put("queue", JsonObject.builder()
                                    .put("name", "parcels-sent")
                                    .put("durable", false)
                                    .put("exclusive", true)
                                    .put("autoDelete", true)
                                    .put("vhost", "/shop")
                                    .build())
                            .build())
                    .build());

    private final Connection connection;

    /**
     * @param connection on which the channel is used; it stays open when this object is gone
     */
    public ParcelsChannel(Connection connection) {
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
    public Publisher<ParcelSentMessage> publisher(RouteOption... options) {
        return connection.publisher(ROUTE.option(options), MessageSet.of(ParcelSentMessage.TYPE));
    }

    /**
     * Receives messages of this channel.
     *
     * @param options wishes to the protocol
     */
    public Subscriber<ParcelSentMessage> subscriber(RouteOption... options) {
        return connection.subscriber(ROUTE.option(options), MessageSet.of(ParcelSentMessage.TYPE));
    }
}
