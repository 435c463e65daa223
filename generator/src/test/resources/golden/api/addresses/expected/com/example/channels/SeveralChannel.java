package com.example.channels;

import com.example.messages.TextMessage;
import io.asyncapigen.runtime.AddressTemplate;
import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.MessageSet;
import io.asyncapigen.runtime.Publisher;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.RouteOption;
import io.asyncapigen.runtime.RuntimeExpression;
import io.asyncapigen.runtime.Subscriber;
import java.util.Objects;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * The channel {@code several}.
 *
 * <p>Channel {@code #/channels/several}.
 */
@Generated("io.asyncapigen")
public final class SeveralChannel {
    /**
     * The address, parameters in braces.
     */
    public static final AddressTemplate ADDRESS = AddressTemplate.parse("{region}/{class}/{id}/{mode}");

    private static final Route ROUTE = Route.of("several", ADDRESS)
            .locate("id", RuntimeExpression.parse("$message.payload#/id"));

    private final Connection connection;

    /**
     * @param connection on which the channel is used; it stays open when this object is gone
     */
    public SeveralChannel(Connection connection) {
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
     * @param region The region; default {@code eu-west}
     * @param class_ A keyword; such as {@code first}, {@code `second`}
     * @param id {@code id}
     * @param mode default {@code slow}
     * @param options wishes to the protocol
     */
    public Publisher<TextMessage> publisher(Region region, String class_, String id,
            SeveralParameters.Mode mode, RouteOption... options) {
        return publisher(new SeveralParameters(region, class_, id, mode), options);
    }

    /**
     * The same with the defaults of other parameters, and values that the message has.
     *
     * @param class_ A keyword; such as {@code first}, {@code `second`}
     */
    public Publisher<TextMessage> publisher(String class_, RouteOption... options) {
        return connection.publisher(ROUTE.with(SeveralParameters.known(Region.EU_WEST, class_, null, SeveralParameters.Mode.SLOW)).option(options),
                MessageSet.of(TextMessage.TYPE));
    }

    /**
     * The same for these parameters.
     */
    public Publisher<TextMessage> publisher(SeveralParameters parameters, RouteOption... options) {
        return connection.publisher(ROUTE.with(parameters.toMap()).option(options),
                MessageSet.of(TextMessage.TYPE));
    }

    /**
     * Receives messages of this channel.
     *
     * <p>Takes messages for every value of the parameters.
     *
     * @param options wishes to the protocol
     */
    public Subscriber<TextMessage> subscriber(RouteOption... options) {
        return connection.subscriber(ROUTE.option(options), MessageSet.of(TextMessage.TYPE));
    }

    /**
     * The same for some values only; a parameter that is null takes every value.
     *
     * @param region The region; default {@code eu-west}
     * @param class_ A keyword; such as {@code first}, {@code `second`}
     * @param id {@code id}
     * @param mode default {@code slow}
     */
    public Subscriber<TextMessage> subscriber(@Nullable Region region, @Nullable String class_,
            @Nullable String id, SeveralParameters. @Nullable Mode mode, RouteOption... options) {
        return connection.subscriber(ROUTE.with(SeveralParameters.known(region, class_, id, mode)).option(options),
                MessageSet.of(TextMessage.TYPE));
    }

    /**
     * The same for these parameters.
     */
    public Subscriber<TextMessage> subscriber(SeveralParameters parameters,
            RouteOption... options) {
        return connection.subscriber(ROUTE.with(parameters.toMap()).option(options),
                MessageSet.of(TextMessage.TYPE));
    }
}
