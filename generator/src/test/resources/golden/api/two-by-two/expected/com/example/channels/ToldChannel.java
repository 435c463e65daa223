package com.example.channels;

import com.example.messages.NoteMessage;
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
 * What is told.
 *
 * <p>Channel {@code #/channels/told}.
 */
@Generated("io.asyncapigen")
public final class ToldChannel {
    /**
     * The address, parameters in braces.
     */
    public static final AddressTemplate ADDRESS = AddressTemplate.parse("told.{region}");

    private static final Route ROUTE = Route.of("told", ADDRESS);

    private final Connection connection;

    /**
     * @param connection on which the channel is used; it stays open when this object is gone
     */
    public ToldChannel(Connection connection) {
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
     * @param region Where.
     * @param options wishes to the protocol
     */
    public Publisher<NoteMessage> publisher(ToldParameters.Region region, RouteOption... options) {
        return publisher(new ToldParameters(region), options);
    }

    /**
     * The same for these parameters.
     */
    public Publisher<NoteMessage> publisher(ToldParameters parameters, RouteOption... options) {
        return connection.publisher(ROUTE.with(parameters.toMap()).option(options),
                MessageSet.of(NoteMessage.TYPE));
    }

    /**
     * Receives messages of this channel.
     *
     * <p>Takes messages for every value of the parameters.
     *
     * @param options wishes to the protocol
     */
    public Subscriber<NoteMessage> subscriber(RouteOption... options) {
        return connection.subscriber(ROUTE.option(options), MessageSet.of(NoteMessage.TYPE));
    }

    /**
     * The same for one value of the parameter.
     *
     * @param region Where.
     */
    public Subscriber<NoteMessage> subscriber(ToldParameters.Region region,
            RouteOption... options) {
        return subscriber(new ToldParameters(region), options);
    }

    /**
     * The same for these parameters.
     */
    public Subscriber<NoteMessage> subscriber(ToldParameters parameters, RouteOption... options) {
        return connection.subscriber(ROUTE.with(parameters.toMap()).option(options),
                MessageSet.of(NoteMessage.TYPE));
    }
}
